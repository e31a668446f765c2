package io.scenariomarket.selection;

import io.scenariomarket.selection.ResultTables.Line;
import io.scenariomarket.sheet.Column;
import io.scenariomarket.sheet.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the points come to, as comma-separated values that open in a spreadsheet. */
@Component
class ResultSheet {

  private final MessageSource messages;

  ResultSheet(MessageSource messages) {
    this.messages = messages;
  }

  /** Writes the lines, with a column for each criterion. */
  void write(Selection selection, List<Line> lines, OutputStream out) throws IOException {
    var columns = new ArrayList<Column<Line>>();
    columns.add(Column.of(text("selection.place"), line -> line.standing().place()));
    columns.add(Column.of(text("selection.bids"), line -> line.bid().letter()));
    columns.add(Column.of(text("selection.capability"), line -> line.bid().title()));
    columns.add(Column.of(text("selection.supplier"), line -> line.bid().supplier()));
    columns.add(
        Column.of(text("selection.partners"), line -> String.join("、", line.bid().partners())));
    columns.add(Column.of(text("selection.mean"), line -> line.standing().mean()));
    for (var at = 0; at < selection.criteria().size(); at++) {
      var criterion = selection.criteria().get(at);
      var place = at;
      columns.add(
          Column.of(
              "%s %d%%".formatted(criterion.name(), criterion.weight()),
              line -> line.standing().cells().get(place).mean()));
    }
    columns.add(Column.of(text("selection.outcome"), line -> outcome(line.bid().outcome())));
    columns.add(Column.of(text("selection.score.why"), line -> line.bid().outcomeReason()));
    CsvWriter.write(out, columns, lines.stream());
  }

  private @Nullable String outcome(Candidate.@Nullable Outcome outcome) {
    return outcome == null ? null : text("selection.outcome." + outcome);
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
