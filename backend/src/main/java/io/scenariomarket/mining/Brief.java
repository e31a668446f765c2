package io.scenariomarket.mining;

import io.scenariomarket.sheet.Amount;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One need that a document describes part by part: a challenge, or an item of a list. */
final class Brief {

  private static final Pattern MONEY =
      Pattern.compile(
          "(?:不超过|不高于|最高|不低于|至少)?\\d[\\d,.]*(?:亿|千万|百万|万|千)?元?(?:[-~—至到]+\\d[\\d,.]*)?(?:亿|千万|百万|万|千)?元(?:以内|以上|以下)?");
  private static final Pattern BARE = Pattern.compile("[\\d.,]+(?:[-~—至到]+[\\d.,]+)?");
  private static final Pattern BUDGET =
      Pattern.compile("(?:预算|榜金|拟投入|计划投入|预计投入)[^,。\\d]{0,8}(" + MONEY + ")");
  private static final Pattern DATE =
      Pattern.compile(
          "(20\\d\\d)\\s*[年./-](?:\\s*(\\d{1,2})\\s*[月./-]?(?:\\s*(\\d{1,2})\\s*日?)?)?");
  private static final Pattern ITEM =
      Pattern.compile("^(?:\\(?\\d{1,2}[.、)](?!\\d)\\s*|[-—•●](?!\\d)\\s*|[一二三四五六七八九十]+是)");
  private static final int MOST_REQUIREMENTS = 30;
  private static final int LONGEST_REQUIREMENT = 1000;

  private final int level;
  private final List<String> headings;
  private final boolean labelled;
  private final boolean titled;
  private final Map<Field, List<Piece>> said = new EnumMap<>(Field.class);
  private final LinkedHashSet<String> requirements = new LinkedHashSet<>();
  private final List<Piece> pieces = new ArrayList<>();
  private Units units = Units.NONE;
  private Field open = Field.PROBLEM;

  /** In what amounts of money are given that do not say so themselves. */
  private String money = "";

  /**
   * Begins a need.
   *
   * @param level how deep it stands: a heading that is no deeper ends it
   * @param labelled whether labels, rather than a list's items, say what its parts are
   * @param titled whether it is no item of a list, and the text below its title tells what it is
   */
  Brief(int level, List<String> headings, boolean labelled, boolean titled) {
    this.level = level;
    this.headings = headings;
    this.labelled = labelled;
    this.titled = titled;
  }

  int level() {
    return level;
  }

  List<String> headings() {
    return headings;
  }

  boolean labelled() {
    return labelled;
  }

  boolean titled() {
    return titled;
  }

  /** What is said of it, beside its name. */
  List<Piece> sentences() {
    return said.getOrDefault(Field.PROBLEM, List.of());
  }

  /** What tells of which track it is: the headings above it, and the field that is written. */
  List<String> subjects() {
    var field = text(Field.TRACK);
    return field == null ? headings : Stream.concat(headings.stream(), Stream.of(field)).toList();
  }

  boolean has(Field field) {
    return said.containsKey(field);
  }

  /** What was taken for its name is a heading, or whose need it is: its name follows. */
  void rename(Predicate<String> organisation) {
    var heading = said.remove(Field.NAME);
    if (heading != null && organisation.test(heading.getFirst().text())) {
      said.put(Field.OWNER, heading);
    }
  }

  /** Whether it stood in one line, and that has ended before a piece. */
  boolean endsBefore(Piece next, SourceText source) {
    var name = pieces.getFirst();
    return pieces.size() > 1
        && source.text().substring(name.from(), pieces.get(1).from()).indexOf('\n') < 0
        && source.text().substring(pieces.getLast().to(), next.from()).indexOf('\n') >= 0;
  }

  /**
   * What follows belongs to a part.
   *
   * @param label how that is called, which may name the unit of its figures
   */
  void open(Field field, String label) {
    open = field;
    if (field == Field.BUDGET && label.contains("元")) {
      money = label.contains("万元") ? "万元" : label.contains("亿元") ? "亿元" : "元";
    }
  }

  void respond(Units more) {
    units = units.and(more);
  }

  /**
   * Takes a sentence in.
   *
   * @param item whether it is numbered, as what is asked for item by item
   */
  void add(Piece piece, boolean item) {
    add(open, piece, item);
  }

  void add(Field field, Piece piece, boolean item) {
    if (piece.isEmpty()) {
      return;
    }
    pieces.add(piece);
    said.computeIfAbsent(field, _ -> new ArrayList<>()).add(piece);
    if (field == Field.REQUIREMENTS && Figures.in(piece.text()).size() > 1) {
      Cuts.at(piece, c -> c == ',').forEach(each -> requirement(bare(each)));
    } else if (field == Field.REQUIREMENTS || field == Field.PROBLEM && item) {
      requirement(bare(piece));
    } else if (field == Field.PROBLEM || field == Field.RESULT) {
      Figures.in(piece.text()).forEach(this::requirement);
    }
  }

  private static String bare(Piece item) {
    return ITEM.matcher(item.text()).replaceFirst("");
  }

  private void requirement(String text) {
    var bare = text.endsWith(":") ? "" : text;
    if (!bare.isEmpty()
        && bare.length() <= LONGEST_REQUIREMENT
        && requirements.size() < MOST_REQUIREMENTS) {
      requirements.add(bare);
    }
  }

  Optional<Piece> first(Field field) {
    return Optional.ofNullable(said.get(field)).map(List::getFirst);
  }

  /** From its first word to its last. */
  Piece whole(SourceText source) {
    var from = pieces.stream().mapToInt(Piece::from).min().orElse(0);
    var to = pieces.stream().mapToInt(Piece::to).max().orElse(1);
    return source.whole().cut(from, to);
  }

  @Nullable String text(Field field) {
    var all = said.get(field);
    return all == null
        ? null
        : String.join("。", all.stream().map(Piece::text).toList()).replace(":。", ":");
  }

  /**
   * The need with all that was said of it.
   *
   * @param about its tracks, direction and park
   */
  Statement statement(
      CandidateKind kind, String title, Subjects.About about, @Nullable String grade) {
    var spoken = Optional.ofNullable(text(Field.BUDGET)).or(this::budgetInWords);
    var amount = spoken.map(this::amount).orElse(Amount.OPEN);
    var owner = text(Field.OWNER);
    var named = named(Field.LEAD);
    return new Statement(
        kind,
        title,
        about.tracks(),
        about.direction(),
        about.park(),
        text(Field.PLACE),
        grade,
        owner,
        joined(units.and(new Units(named, List.of())).lead()),
        units.and(new Units(List.of(), named(Field.SUPPORTING))).supporting(),
        List.of(),
        owner == null ? List.of() : List.of(owner),
        List.copyOf(requirements),
        amount.min(),
        amount.max(),
        end(text(Field.END)),
        text(Field.BACKGROUND),
        text(Field.PROBLEM),
        text(Field.RESULT),
        text(Field.DATA));
  }

  /** A budget that a sentence tells: 「项目预算约180万元」. */
  private Optional<String> budgetInWords() {
    var found = BUDGET.matcher(String.valueOf(text(Field.PROBLEM)));
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private List<String> named(Field field) {
    var text = text(field);
    return text == null ? List.of() : List.of(text.split("[、,;。]"));
  }

  static @Nullable String joined(List<String> names) {
    return names.isEmpty() ? null : String.join("、", names);
  }

  private Amount amount(String text) {
    var found = MONEY.matcher(BARE.matcher(text).matches() ? text + money : text);
    return found.find()
        ? Amount.read(found.group(), Amount.Unit.TEN_THOUSAND_YUAN).orElse(Amount.OPEN)
        : Amount.OPEN;
  }

  /** The last day of the last date that a text names. */
  private static @Nullable LocalDate end(@Nullable String text) {
    LocalDate end = null;
    var dates = DATE.matcher(text == null ? "" : text);
    while (dates.find()) {
      try {
        var year = Integer.parseInt(dates.group(1));
        var month = dates.group(2) == null ? 12 : Integer.parseInt(dates.group(2));
        end =
            dates.group(3) == null
                ? YearMonth.of(year, month).atEndOfMonth()
                : LocalDate.of(year, month, Integer.parseInt(dates.group(3)));
      } catch (DateTimeException _) {
        // No day of the calendar: nothing is said.
      }
    }
    return end;
  }
}
