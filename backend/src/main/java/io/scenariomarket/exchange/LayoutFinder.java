package io.scenariomarket.exchange;

import io.scenariomarket.exchange.SheetPlan.ColumnPlan;
import io.scenariomarket.sheet.Reach;
import io.scenariomarket.sheet.SheetFile;
import io.scenariomarket.sheet.SheetRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out how a sheet is laid out: the row of headings below titles and notes, what the sheet is
 * about, and what each column stands for, by its heading or else by what stands in it.
 */
@Component
class LayoutFinder {

  private static final int ROWS_LOOKED_AT = 60;
  private static final int HEADINGS_WITHIN = 30;
  private static final int SAMPLES = 3;
  private static final int LONGEST_SAMPLE = 60;
  private static final int LONGEST_HEADING = 60;
  private static final int HINT = 30;
  private static final int LEAST_COLUMNS = 2;

  /** What of a column has to look alike for it to be known by that. */
  private static final double MOSTLY = 0.6;

  private static final Map<SheetKind, Pattern> HINTS =
      Map.of(
          SheetKind.DEMAND, Pattern.compile("需求|機會|机会|榜|demand|need|scenario"),
          SheetKind.SUPPLY, Pattern.compile("能力|供给|供給|成果|产品|產品|suppl|capabilit|product"),
          SheetKind.COMPANY, Pattern.compile("企业|企業|单位|單位|名录|名錄|compan|organi[sz]ation"));

  private static final Pattern ORGANISATION =
      Pattern.compile(
          ".{2,40}(?:公司|集团|大学|学院|医院|研究院|研究所|实验室|中心|委员会|管理局|合作社|协会|联盟|厂)(?:[（(].*[)）])?");

  private final ColumnNames names;

  LayoutFinder(ColumnNames names) {
    this.names = names;
  }

  /** A row of headings and what they name. */
  private record Heading(int first, int last, SheetKind kind, List<String> texts, int points) {}

  /**
   * Looks at the beginning of a sheet.
   *
   * @param hint the file's name, which may say what it is about
   */
  SheetPlan look(SheetFile file, int index, String hint) throws IOException {
    var rows = new ArrayList<SheetRow>();
    file.read(
        index,
        row -> {
          rows.add(row);
          return rows.size() < ROWS_LOOKED_AT;
        });
    var name = file.sheets().get(index);
    var heading = heading(rows, hint + " " + name);
    if (heading == null) {
      return new SheetPlan(index, name, false, SheetKind.DEMAND, 0, 0, List.of());
    }
    var below = rows.stream().filter(row -> row.number() > heading.last).toList();
    return plan(index, name, heading, below);
  }

  /** The same sheet read as one of another kind. */
  SheetPlan as(SheetPlan plan, SheetKind kind) {
    var texts = plan.columns().stream().map(ColumnPlan::heading).toList();
    var fields = assign(kind, texts);
    var columns =
        plan.columns().stream()
            .map(column -> column.as(fields.get(plan.columns().indexOf(column)), "name"))
            .toList();
    return plan.with(kind, plan.included(), columns);
  }

  private @Nullable Heading heading(List<SheetRow> rows, String hint) {
    Heading best = null;
    for (int i = 0; i < Math.min(rows.size(), HEADINGS_WITHIN); i++) {
      var row = rows.get(i);
      best = better(best, row.number(), row.number(), row.cells(), hint);
      if (i + 1 < rows.size() && rows.get(i + 1).number() == row.number() + 1) {
        var next = rows.get(i + 1);
        best = better(best, row.number(), next.number(), joined(row, next), hint);
      }
    }
    return best;
  }

  /** Headings in two rows: the lower one where there is one. */
  private static List<String> joined(SheetRow upper, SheetRow lower) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
      texts.add(lower.cell(i).isBlank() ? upper.cell(i) : lower.cell(i));
    }
    return texts;
  }

  private @Nullable Heading better(
      @Nullable Heading best, int first, int last, List<String> texts, String hint) {
    // A merged title over all columns is one text, however many cells it covers.
    if (new HashSet<>(texts).size() < LEAST_COLUMNS) {
      return best;
    }
    var result = best;
    for (var kind : SheetKind.values()) {
      var fields = assign(kind, texts);
      if (fields.size() < LEAST_COLUMNS) {
        continue;
      }
      int points = HINTS.getOrDefault(kind, ORGANISATION).matcher(hint).find() ? HINT : 0;
      for (var entry : fields.entrySet()) {
        points += names.points(kind, texts.get(entry.getKey())).getOrDefault(entry.getValue(), 0);
      }
      var complete =
          new SheetPlan(0, "", true, kind, first, last, columns(texts, fields, List.of()))
              .missing()
              .isEmpty();
      points += complete ? 100 : 0;
      // Two rows have to name more than the one does.
      points -= last > first ? 1 : 0;
      if (result == null || points > result.points) {
        result = new Heading(first, last, kind, List.copyOf(texts), points);
      }
    }
    return result;
  }

  /** The best field for each column; each field once, the surest first. */
  private Map<Integer, String> assign(SheetKind kind, List<String> texts) {
    record Guess(int column, String field, int points) {}
    var guesses = new ArrayList<Guess>();
    for (int i = 0; i < texts.size(); i++) {
      var column = i;
      if (texts.get(i).length() <= LONGEST_HEADING) {
        names
            .points(kind, texts.get(i))
            .forEach((field, points) -> guesses.add(new Guess(column, field, points)));
      }
    }
    guesses.sort(
        Comparator.comparingInt(Guess::points)
            .reversed()
            .thenComparingInt(Guess::column)
            .thenComparing(Guess::field));
    var fields = new HashMap<Integer, String>();
    for (var guess : guesses) {
      if (!fields.containsKey(guess.column) && !fields.containsValue(guess.field)) {
        fields.put(guess.column, guess.field);
      }
    }
    return fields;
  }

  private SheetPlan plan(int index, String name, Heading heading, List<SheetRow> below) {
    var columns = columns(heading.texts, assign(heading.kind, heading.texts), below);
    var known = new ArrayList<ColumnPlan>();
    for (var column : columns) {
      var field = column.field() == null ? byContent(column.index(), below) : null;
      var taken = columns.stream().anyMatch(each -> field != null && field.equals(each.field()));
      known.add(
          field == null || taken || known.stream().anyMatch(each -> field.equals(each.field()))
              ? column
              : column.as(field, "content"));
    }
    var plan =
        new SheetPlan(
            index, name, true, heading.kind, heading.first, heading.last, List.copyOf(known));
    return plan.with(plan.kind(), plan.missing().isEmpty(), plan.columns());
  }

  private static List<ColumnPlan> columns(
      List<String> texts, Map<Integer, String> fields, List<SheetRow> below) {
    var columns = new ArrayList<ColumnPlan>();
    for (int i = 0; i < texts.size(); i++) {
      var samples = texts(i, below).limit(SAMPLES).map(LayoutFinder::shortened).toList();
      if (!texts.get(i).isBlank() || !samples.isEmpty()) {
        var field = fields.get(i);
        columns.add(
            new ColumnPlan(i, texts.get(i).strip(), field, field == null ? null : "name", samples));
      }
    }
    return columns;
  }

  private static @Nullable String byContent(int column, List<SheetRow> below) {
    var texts = texts(column, below).toList();
    if (texts.size() < SAMPLES) {
      return null;
    }
    if (mostly(texts, text -> ORGANISATION.matcher(text.strip()).matches())) {
      return SheetFields.ORGANISATION;
    }
    if (mostly(texts, text -> text.contains("@") && !Reach.looksLikeContact(text))) {
      return "contactEmail";
    }
    return mostly(texts, Reach::looksLikeContact) ? "contact" : null;
  }

  private static boolean mostly(List<String> texts, Predicate<String> condition) {
    return texts.stream().filter(condition).count() >= MOSTLY * texts.size();
  }

  private static Stream<String> texts(int column, List<SheetRow> rows) {
    return rows.stream()
        .filter(row -> !row.covered().get(column))
        .map(row -> row.cell(column))
        .filter(text -> !text.isBlank());
  }

  private static String shortened(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_SAMPLE ? line : line.substring(0, LONGEST_SAMPLE) + "…";
  }
}
