package io.scenariomarket.columns;

import io.scenariomarket.columns.SheetPlan.ColumnPlan;
import io.scenariomarket.shared.Text;
import io.scenariomarket.sheet.SheetFile;
import io.scenariomarket.sheet.SheetRow;
import io.scenariomarket.vocabulary.Vocabulary;
import java.io.IOException;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out how a sheet is laid out: the row of headings below titles and notes, what the sheet is
 * about, and what each column stands for, by its heading and by what stands in it. What is not
 * known is left open: a column too few is asked for, a wrong one would be believed.
 */
@Component
public class LayoutFinder {

  private static final int ROWS_LOOKED_AT = 500;
  private static final int PROFILED = 200;
  private static final int SAMPLES = 3;
  private static final int LONGEST_SAMPLE = 60;
  private static final int LONGEST_HEADING = 60;
  private static final int LEAST_COLUMNS = 2;

  /** Rows of a form that stands upright have a name, what is said, and blank cells. */
  private static final int PAIR = 3;

  private static final int LEAST_PAIRS = 3;

  /** Rows among which the fullest is told where no headings are known. */
  private static final int HEADING_ROWS = 5;

  /** What a heading gains that its column bears out. */
  private static final int BORNE_OUT = 25;

  private static final List<String> BY_CONTENT = List.of("contactEmail", "contact");

  private final ColumnNames names;
  private final OtherLists others;
  private final Vocabulary vocabulary;
  private final Clock clock;

  public LayoutFinder(ColumnNames names, OtherLists others, Vocabulary vocabulary, Clock clock) {
    this.clock = clock;
    this.names = names;
    this.others = others;
    this.vocabulary = vocabulary;
  }

  /**
   * Looks at the beginning of a sheet.
   *
   * @param hint the file's name, which may say what it is about
   */
  public SheetPlan look(SheetFile file, int index, String hint) throws IOException {
    var rows = new ArrayList<SheetRow>();
    file.read(
        index,
        row -> {
          rows.add(row);
          return rows.size() < ROWS_LOOKED_AT;
        });
    var name = file.sheets().get(index);
    if (upright(rows)) {
      return unmapped(index, name, rows.getFirst(), rows, OtherList.FORM);
    }
    return new HeadingFinder(this, rows, hint + " " + name)
        .find()
        .map(heading -> plan(index, name, heading, below(rows, heading.last())))
        .orElseGet(() -> unknown(index, name, rows));
  }

  /** Whether each row has the name of a field on the left and what is said of it beside. */
  private boolean upright(List<SheetRow> rows) {
    var pairs = rows.stream().filter(row -> Set.copyOf(row.cells()).size() <= PAIR).toList();
    var named =
        pairs.stream()
            .map(row -> row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse(""))
            .filter(names::anyField)
            .distinct()
            .count();
    return named >= LEAST_PAIRS && 2 * named > rows.size();
  }

  /** A sheet without a heading that is known; perhaps a list that is something else. */
  private SheetPlan unknown(int index, String name, List<SheetRow> rows) {
    for (var row : rows) {
      var other = others.of(SheetKind.DEMAND, row.cells(), List.of());
      if (other.isPresent()) {
        return unmapped(index, name, row, rows, other.get());
      }
    }
    return rows.stream()
        .limit(HEADING_ROWS)
        .max(Comparator.comparing(row -> Set.copyOf(row.cells()).size()))
        .map(row -> unmapped(index, name, row, rows, null).headless())
        .orElseGet(
            () ->
                new SheetPlan(index, name, false, SheetKind.DEMAND, 0, 0, List.of(), null, false));
  }

  private SheetPlan unmapped(
      int index, String name, SheetRow row, List<SheetRow> rows, @Nullable OtherList other) {
    var columns = columns(row.cells(), Map.of(), below(rows, row.number()));
    return new SheetPlan(
        index, name, false, SheetKind.DEMAND, row.number(), row.number(), columns, other, false);
  }

  /** The same sheet read as one of another kind. */
  public SheetPlan as(SheetPlan plan, SheetKind kind) {
    var fields =
        assign(
            kind,
            plan.columns().stream().map(ColumnPlan::heading).toList(),
            at -> plan.columns().get(at).samples());
    var columns = new ArrayList<ColumnPlan>();
    for (int i = 0; i < plan.columns().size(); i++) {
      var column = plan.columns().get(i);
      var side = kind != SheetKind.COMPANY && SheetFields.SIDE.equals(column.field());
      columns.add(side ? column : named(column, fields.get(i)));
    }
    return plan.with(kind, plan.included(), columns);
  }

  /**
   * How the rows of a sheet are read: as its plan says, and where a column says of each row what it
   * is, as the other kind, too.
   */
  public List<SheetPlan> readings(SheetPlan plan) {
    return plan.has(SheetFields.SIDE)
        ? List.of(
            plan, as(plan, plan.kind() == SheetKind.DEMAND ? SheetKind.SUPPLY : SheetKind.DEMAND))
        : List.of(plan);
  }

  /** A field that a heading names, and how surely. */
  public record Named(String field, int points) {}

  /** The best field for each column; each field once, the surest first. */
  public Map<Integer, Named> assign(
      SheetKind kind, List<String> headings, IntFunction<List<String>> texts) {
    record Guess(int column, Named named) {}
    var guesses = new ArrayList<Guess>();
    for (int i = 0; i < headings.size(); i++) {
      var column = i;
      if (headings.get(i).length() <= LONGEST_HEADING) {
        names
            .points(kind, headings.get(i))
            .forEach(
                (field, points) -> {
                  var profile = new ColumnProfile(texts.apply(column), vocabulary);
                  var all = points + (profile.supports(field) ? BORNE_OUT : 0);
                  if (all >= ColumnNames.LIKELY && !profile.contradicts(field)) {
                    guesses.add(new Guess(column, new Named(field, Math.min(all, 100))));
                  }
                });
      }
    }
    guesses.sort(
        Comparator.comparingInt((Guess guess) -> guess.named.points)
            .reversed()
            .thenComparingInt(Guess::column)
            .thenComparing(guess -> guess.named.field));
    var fields = new HashMap<Integer, Named>();
    for (var guess : guesses) {
      if (!fields.containsKey(guess.column)
          && fields.values().stream().noneMatch(each -> each.field.equals(guess.named.field))) {
        fields.put(guess.column, guess.named);
      }
    }
    return fields;
  }

  private SheetPlan plan(
      int index, String name, HeadingFinder.Heading heading, List<SheetRow> below) {
    var columns = columns(heading.texts(), heading.fields(), below);
    var known = new ArrayList<>(columns);
    for (int i = 0; i < known.size(); i++) {
      known.set(
          i, byContent(heading.kind(), known.get(i), known, texts(known.get(i).index(), below)));
    }
    var mapped = known.stream().map(ColumnPlan::field).filter(field -> field != null).toList();
    var other =
        others
            .of(heading.kind(), heading.texts(), mapped)
            .or(
                () ->
                    others.guide(name)
                        ? java.util.Optional.of(OtherList.GUIDE)
                        : java.util.Optional.empty())
            .orElse(null);
    var plan =
        new SheetPlan(
            index,
            name,
            true,
            heading.kind(),
            heading.first(),
            heading.last(),
            List.copyOf(known),
            other,
            ownerAsked(known, below));
    var enough = mapped.size() >= Math.min(LEAST_COLUMNS, known.size());
    var included = other == null && plan.missing().isEmpty() && enough;
    return plan.with(plan.kind(), included, plan.columns());
  }

  /** Whether a column that is not known may say whose the rows are. */
  private boolean ownerAsked(List<ColumnPlan> columns, List<SheetRow> below) {
    return columns.stream().noneMatch(each -> SheetFields.ORGANISATION.equals(each.field()))
        && columns.stream()
            .filter(column -> column.field() == null)
            .anyMatch(
                column -> new ColumnProfile(texts(column.index(), below), vocabulary).names());
  }

  private List<ColumnPlan> columns(
      List<String> headings, Map<Integer, Named> fields, List<SheetRow> below) {
    var columns = new ArrayList<ColumnPlan>();
    for (int i = 0; i < headings.size(); i++) {
      var all = texts(i, below);
      var samples = all.stream().limit(SAMPLES).map(LayoutFinder::shortened).toList();
      if (!headings.get(i).isBlank() || !samples.isEmpty()) {
        columns.add(
            named(
                new ColumnPlan(
                    i,
                    headings.get(i).strip(),
                    null,
                    null,
                    samples,
                    ColumnReading.of(headings.get(i), all, Year.now(clock).getValue())),
                fields.get(i)));
      }
    }
    return columns;
  }

  private static ColumnPlan named(ColumnPlan column, @Nullable Named named) {
    return named == null
        ? column.as(null, null)
        : column.as(named.field, named.points >= ColumnNames.SURE ? "name" : "likely");
  }

  /**
   * A column that says of each row whether it is a need or a capability; and a column without a
   * name that is known, by what stands in it. Whose the rows are is never told by that under
   * another name: who won a tender is an organisation, too.
   */
  private ColumnPlan byContent(
      SheetKind kind, ColumnPlan column, List<ColumnPlan> all, List<String> texts) {
    if (kind != SheetKind.COMPANY && names.sides(texts)) {
      return column.as(SheetFields.SIDE, "content");
    }
    if (column.field() != null || texts.size() < SAMPLES) {
      return column;
    }
    var profile = new ColumnProfile(texts, vocabulary);
    var field =
        column.heading().isBlank() && profile.organisations()
            ? Stream.of(SheetFields.ORGANISATION)
            : BY_CONTENT.stream().filter(profile::supports);
    return field
        .filter(each -> all.stream().noneMatch(other -> each.equals(other.field())))
        .findFirst()
        .map(each -> column.as(each, "content"))
        .orElse(column);
  }

  private static List<SheetRow> below(List<SheetRow> rows, int heading) {
    return rows.stream().filter(row -> row.number() > heading).toList();
  }

  /** The first texts of a column. */
  public static List<String> texts(int column, List<SheetRow> rows) {
    return rows.stream()
        .filter(row -> !row.covered().get(column))
        .map(row -> row.cell(column).strip())
        .filter(text -> !text.isEmpty() && !RowReader.NOTHING.contains(text))
        .limit(PROFILED)
        .toList();
  }

  private static String shortened(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return Text.shortened(line, LONGEST_SAMPLE);
  }
}
