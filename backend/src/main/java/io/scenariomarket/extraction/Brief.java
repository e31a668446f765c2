package io.scenariomarket.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One need that a document describes part by part: a challenge, or an item of a list. */
final class Brief {

  /** What says one thing: whatever follows in lines of its own belongs to something else. */
  private static final Set<Field> SINGLE =
      EnumSet.of(
          Field.NAME,
          Field.TRACK,
          Field.OWNER,
          Field.BUDGET,
          Field.END,
          Field.PLACE,
          Field.LEAD,
          Field.SUPPORTING);

  /** A heading that is longer is not the name of a part of a house. */
  private static final int LONGEST_OFFICE = 10;

  private static final Pattern PROCURED = Pattern.compile("采购(?:意向|需求|计划|预算|项目)");

  private final int level;
  private final List<String> headings;
  private final boolean labelled;
  private final boolean titled;
  private final Map<Field, List<Piece>> said = new EnumMap<>(Field.class);
  private final List<Piece> pieces = new ArrayList<>();
  private Units units = Units.NONE;
  private Field open = Field.CONTENT;

  /** Whose need it is, where no label says so. */
  private @Nullable String owner;

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

  /** Begins a need whose parts labels name; a part of a house above it is whose need it is. */
  static Brief labelled(int level, List<String> headings, Lexicon lexicon) {
    var need = new Brief(level, headings, true, false);
    var above = headings.isEmpty() ? "" : headings.getLast();
    if (above.length() <= LONGEST_OFFICE && lexicon.actor(above)) {
      need.of(above);
    }
    return need;
  }

  /**
   * Takes in the value of the label that names it. What is called by what goes wrong is named by
   * the first clause: 「问题一:甲频发,去年37起」.
   */
  void name(Piece value, SourceText source, Setting setting) {
    var clauses = Cuts.at(value, c -> c == ',');
    if (clauses.size() > 1
        && setting.wishes().troubled(value.text())
        && setting.lexicon().specific(clauses.getFirst().text())) {
      add(Field.NAME, clauses.getFirst());
      add(Field.PROBLEM, value);
    } else {
      Cuts.sentences(value).forEach(each -> add(each, source));
    }
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

  /** Whether it stands in a list of what an office buys, which may be anything. */
  boolean procured() {
    return headings.stream().anyMatch(each -> PROCURED.matcher(each).find());
  }

  /** What is said of one part of it. */
  List<Piece> sentences(Field field) {
    return said.getOrDefault(field, List.of());
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

  /** Says whose need it is, unless a label does. */
  void of(String organisation) {
    owner = organisation;
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
   * Takes a sentence in: it belongs to the part that was opened last, or to what is said of the
   * need as a whole.
   */
  void add(Piece piece, SourceText source) {
    var field = open;
    if (SINGLE.contains(field)
        && has(field)
        && source.text().substring(pieces.getLast().to(), piece.from()).indexOf('\n') >= 0) {
      field = Field.CONTENT;
      open = field;
    }
    add(field, piece);
  }

  void add(Field field, Piece piece) {
    if (!piece.isEmpty()) {
      pieces.add(piece);
      said.computeIfAbsent(field, _ -> new ArrayList<>()).add(piece);
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
   * @param told what its sentences say in words
   */
  Statement statement(
      CandidateKind kind,
      String title,
      Subjects.About about,
      @Nullable String grade,
      Particulars told,
      Deadlines deadlines) {
    told.read(sentences(Field.CONTENT), has(Field.REQUIREMENTS));
    sentences(Field.REQUIREMENTS).forEach(told::ask);
    var details = told.details();
    var value = text(Field.BUDGET);
    var amount = value == null ? details.budget() : Budget.labelled(value, money);
    var labelled = text(Field.OWNER);
    var owner = labelled != null ? labelled : this.owner != null ? this.owner : told.owner();
    var charged =
        units.and(new Units(named(Field.LEAD), named(Field.SUPPORTING))).or(details.units());
    var problem = both(text(Field.PROBLEM), told.problem(), "。");
    // How things stand is the problem where nothing else is.
    var stands = problem == null && told.troubled(text(Field.BACKGROUND));
    return new Statement(
        kind,
        title,
        about.tracks(),
        about.direction(),
        about.park(),
        text(Field.PLACE),
        grade,
        owner,
        joined(charged.lead()),
        charged.supporting(),
        List.of(),
        owner == null ? List.of() : List.of(owner),
        told.asked(),
        amount.min(),
        amount.max(),
        end(details, deadlines),
        stands ? null : text(Field.BACKGROUND),
        stands ? text(Field.BACKGROUND) : problem,
        both(text(Field.RESULT), told.result(), "；"),
        text(Field.DATA) == null ? details.data() : text(Field.DATA));
  }

  /** What a label says, or the sentences; else what stands beside the money: 「时限与经费」. */
  private @Nullable LocalDate end(Details details, Deadlines deadlines) {
    var end = text(Field.END);
    if (end != null || details.end() != null) {
      return end == null ? details.end() : deadlines.labelled(end);
    }
    return sentences(Field.BUDGET).stream()
        .flatMap(each -> deadlines.in(each.text()).stream())
        .flatMap(found -> Optional.ofNullable(found.end()).stream())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String both(
      @Nullable String labelled, @Nullable String told, String between) {
    return labelled == null ? told : told == null ? labelled : labelled + between + told;
  }

  private List<String> named(Field field) {
    var text = text(field);
    return text == null
        ? List.of()
        : Arrays.stream(text.split("[、,;。]")).map(String::strip).distinct().toList();
  }

  static @Nullable String joined(List<String> names) {
    return names.isEmpty() ? null : String.join("、", names);
  }
}
