package io.scenariomarket.columns;

import io.scenariomarket.columns.LayoutFinder.Named;
import io.scenariomarket.sheet.SheetRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the row of headings from titles and notes above and rows below. */
final class HeadingFinder {

  private static final int WITHIN = 30;
  private static final int HINT = 30;
  private static final int LEAST_COLUMNS = 2;
  private static final int NAMED = 60;
  private static final int COMPLETE = 40;

  private static final Map<SheetKind, Pattern> HINTS =
      Map.of(
          SheetKind.DEMAND, Pattern.compile("需求|機會|机会|榜|采购|demand|need|scenario|challenge|tender"),
          SheetKind.SUPPLY,
              Pattern.compile("能力|供给|供給|成果|产品|產品|方案|suppl|capabilit|product|solution"),
          SheetKind.COMPANY, Pattern.compile("企业|企業|单位|單位|名录|名錄|compan|organi[sz]ation"));

  private static final Pattern FIGURES =
      Pattern.compile("[-+\\d.,:%/¥￥年月日\\s]+|[\\d\\s+-]{7,}|\\S+@\\S+");

  private final LayoutFinder layouts;
  private final List<SheetRow> rows;
  private final String hint;

  /** What a file or sheet is called may hint at what it holds. */
  HeadingFinder(LayoutFinder layouts, List<SheetRow> rows, String hint) {
    this.layouts = layouts;
    this.rows = rows;
    this.hint = hint;
  }

  /** A row of headings and what they name. */
  record Heading(
      int first,
      int last,
      SheetKind kind,
      List<String> texts,
      Map<Integer, Named> fields,
      int points) {}

  Optional<Heading> find() {
    // A list of names has one column.
    var single = rows.stream().allMatch(row -> filled(row.cells()) <= 1);
    Heading best = null;
    int fullest = 0;
    for (int i = 0; i < Math.min(rows.size(), WITHIN); i++) {
      var row = rows.get(i);
      var filled = filled(row.cells());
      if (filled < (single ? 1 : LEAST_COLUMNS) || figures(row.cells())) {
        continue;
      }
      best = better(best, row.number(), row.number(), row.cells(), filled <= fullest);
      if (i + 1 < rows.size() && rows.get(i + 1).number() == row.number() + 1) {
        var next = rows.get(i + 1);
        var joined = joined(row, next);
        if (!figures(next.cells())) {
          best = better(best, row.number(), next.number(), joined, filled(joined) <= fullest);
        }
      }
      fullest = Math.max(fullest, filled);
    }
    return Optional.ofNullable(best);
  }

  /** Whether what stands above a single column is beyond doubt. */
  private static boolean certain(SheetKind kind, Map<Integer, Named> fields) {
    return fields.values().stream()
        .allMatch(each -> each.field().equals(kind.title()) && each.points() >= ColumnNames.SURE);
  }

  /** A merged title over all columns is one text, however many cells it covers. */
  private static int filled(List<String> cells) {
    var texts = new HashSet<>(cells);
    texts.removeIf(String::isBlank);
    return texts.size();
  }

  /** Headings are words. */
  private static boolean figures(List<String> cells) {
    var texts = cells.stream().filter(text -> !text.isBlank()).toList();
    return 2 * texts.stream().filter(text -> FIGURES.matcher(text).matches()).count()
        > texts.size();
  }

  /** Headings in two rows: the lower one where there is one. */
  private static List<String> joined(SheetRow upper, SheetRow lower) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
      texts.add(lower.cell(i).isBlank() ? upper.cell(i) : lower.cell(i));
    }
    return texts;
  }

  /**
   * The better one of two.
   *
   * @param below whether a row that is as full stands above: then this is a row of the list, unless
   *     it names all that a list needs
   */
  private @Nullable Heading better(
      @Nullable Heading best, int first, int last, List<String> texts, boolean below) {
    var under = rows.stream().filter(row -> row.number() > last).toList();
    var result = best;
    for (var kind : SheetKind.values()) {
      var fields = layouts.assign(kind, texts, at -> LayoutFinder.texts(at, under));
      var found = fields.values().stream().map(Named::field).toList();
      var named = found.contains(kind.title());
      if (fields.isEmpty() || below && !(named && found.size() > LEAST_COLUMNS)) {
        continue;
      }
      if (found.size() == 1 && filled(texts) == 1 && !certain(kind, fields)) {
        continue;
      }
      int points = HINTS.getOrDefault(kind, FIGURES).matcher(hint).find() ? HINT : 0;
      points += fields.values().stream().mapToInt(Named::points).sum();
      points += named ? NAMED : 0;
      points += found.stream().anyMatch(kind.says()::contains) ? COMPLETE : 0;
      // Two rows have to name more than the one does.
      points -= last > first ? 1 : 0;
      if (result == null || points > result.points) {
        result = new Heading(first, last, kind, List.copyOf(texts), fields, points);
      }
    }
    return result;
  }
}
