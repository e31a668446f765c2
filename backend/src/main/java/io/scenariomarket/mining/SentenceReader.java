package io.scenariomarket.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what the clauses of one sentence state together. */
final class SentenceReader {

  private static final Pattern CONTINUES = Pattern.compile("^(?:以及|及|和|(?=包括|涵盖))");

  /** What is to be overcome by what the same sentence states. */
  private static final Pattern PROBLEM =
      Pattern.compile(
          "^(?:有效|切实|重点|着力|主要)?(?:解决|破解|缓解|消除|克服|针对)(?<what>.{4,100}?)等?的?(?:突出)?(?:问题|难题|痛点|堵点|难点|瓶颈|短板|困难|现状|矛盾)$");

  /** A meeting that is reported, whatever it was about. */
  private static final Pattern MEETING =
      Pattern.compile("(?:主持)?召开[^,]{0,20}(?:会议|会|座谈)(?:,|$)|主持召开");

  private final Lexicon lexicon;
  private final ClauseReader clauses;

  SentenceReader(Lexicon lexicon, Names names) {
    this.lexicon = lexicon;
    this.clauses = new ClauseReader(lexicon, names);
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
    if (MEETING.matcher(sentence.text()).find()) {
      return new Read(List.of(), new Circumstances(), Passed.Reason.GOVERNANCE);
    }
    if (lexicon.deferred(sentence.text())) {
      return new Read(List.of(), new Circumstances(), Passed.Reason.NOTHING);
    }
    var read = read(sentence, true);
    // A problem for which no more is said is what somebody needs solved.
    return read.drafts().isEmpty() && read.circumstances().problem() != null
        ? read(sentence, false)
        : read;
  }

  private Read read(Piece sentence, boolean problems) {
    var so = new Circumstances();
    var drafts = new ArrayList<Draft>();
    var all = clauses(sentence);
    for (var i = 0; i < all.size(); i++) {
      var next = i + 1 < all.size() ? all.get(i + 1).text() : "";
      if (!problems || !problem(all.get(i), so)) {
        clauses.read(all.get(i), next, so, drafts);
      }
    }
    drafts.addAll(so.waiting());
    var kept = whole(drafts, so).stream().filter(draft -> !lexicon.policy(draft.title())).toList();
    if (kept.size() < drafts.size()) {
      so.pass(Passed.Reason.GOVERNANCE);
    }
    return new Read(kept, so, kept.isEmpty() ? so.reason() : null);
  }

  private boolean problem(Piece clause, Circumstances so) {
    var problem = PROBLEM.matcher(lexicon.withoutAdverbs(clause).text());
    if (!problem.matches()) {
      return false;
    }
    so.problem(problem.group("what"));
    return true;
  }

  /** Without what says more of a thing that was stated before: 「推广甲在乙的应用，投放甲200辆」. */
  private List<Draft> whole(List<Draft> drafts, Circumstances so) {
    var whole = new ArrayList<Draft>();
    for (var draft : drafts) {
      var clause = lexicon.withoutAdverbs(draft.clause()).text();
      if (!whole.isEmpty()
          && whole.getLast().clause().from() < draft.clause().from()
          && lexicon.equips(clause)) {
        so.figures(List.of(clause));
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
      } else if (!draft.piece().text().equals(draft.title())) {
        so.figures(List.of(draft.piece().text()));
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
