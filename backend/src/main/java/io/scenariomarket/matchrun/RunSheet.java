package io.scenariomarket.matchrun;

import io.scenariomarket.matchrun.RunViews.Row;
import io.scenariomarket.sheet.Column;
import io.scenariomarket.sheet.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A result as a workbook, a row for each pair. */
@Component
class RunSheet {

  private final MessageSource messages;

  RunSheet(MessageSource messages) {
    this.messages = messages;
  }

  void write(String title, List<Row> rows, OutputStream out) throws IOException {
    SheetWriter.write(out, text("match-run.sheet"), title, columns(), rows.stream());
  }

  private List<Column<Row>> columns() {
    return List.of(
        column("match-run.need", row -> row.need().title()).wide(36),
        column("match-run.need.owner", row -> row.need().organisationName()),
        column("match-run.place", row -> row.pair().place()).wide(6),
        column("match-run.capability", row -> row.offer().title()).wide(36),
        column("match-run.supplier", row -> row.offer().organisationName()),
        column("match-run.score", Row::points).wide(8),
        column("match-run.likelihood", row -> text("matching.score." + row.likelihood())),
        column("match-run.covered", row -> row.pair().covered()).wide(10),
        column("match-run.partly", row -> row.pair().partly()).wide(10),
        column("match-run.asked", row -> row.pair().asked()).wide(10),
        column("match-run.eligibility", row -> text("match-run.is." + row.pair().eligibility())),
        column("match-run.missed", row -> names(row.pair().missed())),
        column("match-run.unknown", row -> names(row.pair().unknown())),
        column("match-run.version.need", row -> row.need().version()).wide(10),
        column("match-run.version.offer", row -> row.offer().version()).wide(10));
  }

  private Column<Row> column(String key, Function<Row, Object> cell) {
    return Column.of(text(key), cell);
  }

  private String names(List<String> conditions) {
    return conditions.stream()
        .map(each -> text("matching.condition." + each))
        .collect(Collectors.joining(text("list.comma")));
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
