package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what the clauses of one sentence state together. */
final class SentenceReader {

  private static final Pattern CONTINUES = Pattern.compile("^(?:以及|及|和|(?=包括|涵盖))");

  /** A meeting that is reported, whatever it was about. */
  private static final Pattern MEETING =
      Pattern.compile("(?:主持)?召开[^,]{0,20}(?:会议|会|座谈)(?:,|$)|主持召开");

  /** What somebody in office calls upon others to do. */
  private static final Pattern APPEAL =
      Pattern.compile("(?:强调|指出|要求),?(?:各|要|必须|务必|大家)|^(?:要|必须)?坚持");

  /** A time that is over, whatever was done in it. */
  private static final Pattern PAST =
      Pattern.compile(
          "^(?:(?:过去|这|近|回顾)(?:的)?[一二三四五]年|[一二三四五]年来|去年(?:以来|全年)?|上年|近年来|20\\d\\d年以来)[^,]{0,8},");

  /** What tells of one undertaking rather than of a policy. */
  private static final Pattern CONCRETE = Pattern.compile("\\d|解决|针对");

  private final Lexicon lexicon;
  private final Exclusions exclusions;
  private final ClauseReader clauses;

  SentenceReader(Setting setting, Names names) {
    this.lexicon = setting.lexicon();
    this.exclusions = setting.exclusions();
    this.clauses = new ClauseReader(setting, names);
  }

  /**
   * What a sentence states.
   *
   * @param drafts each statement, in order
   * @param circumstances what all of them share
   * @param reason why there is no statement; {@code null} where there is one
   */
  record Read(List<Draft> drafts, Circumstances circumstances, Passed.@Nullable Reason reason) {}

  Read read(Piece sentence) {
    if (MEETING.matcher(sentence.text()).find() || APPEAL.matcher(sentence.text()).find()) {
      return new Read(List.of(), new Circumstances(), Passed.Reason.GOVERNANCE);
    }
    if (PAST.matcher(sentence.text()).find()) {
      return new Read(List.of(), new Circumstances(), Passed.Reason.RESULT);
    }
    if (exclusions.preamble(sentence.text())) {
      return new Read(List.of(), new Circumstances(), Passed.Reason.GOVERNANCE);
    }
    if (exclusions.own(sentence.text())) {
      return new Read(List.of(), new Circumstances(), Passed.Reason.NOTHING);
    }
    if (exclusions.deferred(sentence.text())) {
      return new Read(List.of(), new Circumstances(), Passed.Reason.NOTHING);
    }
    var so = new Circumstances();
    var drafts = new ArrayList<Draft>();
    var all = clauses(sentence);
    for (var i = 0; i < all.size(); i++) {
      clauses.read(all.get(i), i + 1 < all.size() ? all.get(i + 1).text() : "", so, drafts);
    }
    drafts.addAll(so.waiting());
    var whole = whole(drafts);
    var kept =
        whole.stream()
            .filter(draft -> !exclusions.policy(draft.title()))
            .filter(draft -> !exclusions.ordinary(draft.title()))
            .filter(draft -> !exclusions.works(draft.clause().text()))
            .toList();
    if (kept.size() < whole.size()) {
      so.pass(Passed.Reason.GOVERNANCE);
    }
    return new Read(one(kept, sentence), so, kept.isEmpty() ? so.reason() : null);
  }

  /**
   * A sentence with figures, or with a problem to solve, is about one thing, whatever else its
   * clauses name: 「建设A，采用B，实现C」. What is only put in place serves something that is built.
   */
  private List<Draft> one(List<Draft> drafts, Piece sentence) {
    if (!CONCRETE.matcher(sentence.text()).find()
        || drafts.stream().anyMatch(each -> each.kind() == CandidateKind.CAPABILITY)) {
      return drafts;
    }
    return drafts.stream()
        .filter(each -> !lexicon.equips(each) && !Wording.counted(each.clause().text()))
        .map(Draft::clause)
        .findFirst()
        .or(() -> drafts.stream().map(Draft::clause).findFirst())
        .map(clause -> drafts.stream().filter(each -> each.clause().equals(clause)).toList())
        .orElse(List.of());
  }

  /** Without what says more of a thing that was stated before: 「推广甲在乙的应用，投放甲200辆」. */
  private List<Draft> whole(List<Draft> drafts) {
    var whole = new ArrayList<Draft>();
    for (var draft : drafts) {
      var clause = lexicon.withoutAdverbs(draft.clause()).text();
      if (!whole.isEmpty()
          && whole.getLast().clause().from() < draft.clause().from()
          && lexicon.equips(clause)) {
        continue;
      }
      var stated =
          whole.stream()
              .anyMatch(
                  each ->
                      each.title().length() > draft.title().length()
                          && each.title().contains(draft.title())
                          && each.piece().to() < draft.piece().from());
      if (!stated) {
        whole.add(draft);
      }
    }
    return whole;
  }

  /** Clauses between commas; one that goes on with 以及 belongs to the one before. */
  private static List<Piece> clauses(Piece sentence) {
    var clauses = new ArrayList<Piece>();
    for (var part : Cuts.at(sentence, c -> c == ',' || c == '，' || c == ':')) {
      var goesOn = CONTINUES.matcher(part.text());
      if (goesOn.find() && !clauses.isEmpty()) {
        var before = clauses.removeLast();
        var rest = part.cut(goesOn.end());
        var gap = rest.from() - before.to();
        clauses.add(new Piece(before.text() + "、".repeat(gap) + rest.text(), before.from()));
      } else {
        clauses.add(part);
      }
    }
    return clauses;
  }

  /** What a heading, or an item of a list, names when it is read as a statement. */
  Optional<Draft> named(Piece name) {
    return read(name).drafts().stream().findFirst();
  }
}
