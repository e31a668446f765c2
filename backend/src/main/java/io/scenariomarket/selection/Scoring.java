package io.scenariomarket.selection;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.selection.ScoreSheet.Mark;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What assessors give: kept while they think, handed in once, adjusted after the meeting. */
@Service
@Transactional
class Scoring {

  private final SelectionManagement selections;
  private final Selections stored;
  private final Panel panel;
  private final ScoreSheets sheets;
  private final SelectionNews news;
  private final Clock clock;

  Scoring(
      SelectionManagement selections,
      Selections stored,
      Panel panel,
      ScoreSheets sheets,
      SelectionNews news,
      Clock clock) {
    this.selections = selections;
    this.stored = stored;
    this.panel = panel;
    this.sheets = sheets;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Keeps what an assessor gives; handed in, it is final.
   *
   * @param version the version of the sheet that was read
   * @throws Refusal when that cannot be done now, the viewer is no assessor or has not declared
   *     their conflicts, has one with a candidate that they give something, something is missing
   *     from what is handed in, or it was changed in between
   */
  ScoreSheet save(
      SelectionId id, long version, List<GivenPoints.Given> given, boolean handIn, Viewer viewer) {
    var selection = selections.toAct(id, SelectionAction.SCORE, viewer);
    var own = panel.toFill(selection, version, viewer);
    if (!own.declared()) {
      throw Refusal.conflict("selection.declare-first");
    }
    var excluded = excluded(selection, own);
    GivenPoints.check(
        given, selection.candidateIds(), selection.criteria().size(), excluded, handIn);
    var kept =
        sheets.save(
            own.with(
                given.stream()
                    .map(
                        each ->
                            new Mark(
                                each.candidate(),
                                each.criterion(),
                                Score.given(each.points(), each.words())))
                    .toList(),
                handIn ? clock.instant() : null));
    if (handIn) {
      selections.audited("selection.handed-in", selection, SelectionManagement.stage(selection));
      if (sheets.of(id).stream().allMatch(ScoreSheet::handedIn)) {
        news.complete(selection);
      }
    }
    return kept;
  }

  private Set<UUID> excluded(Selection selection, ScoreSheet own) {
    return panel.conflicts(selection, List.of(own)).getOrDefault(own.assessor(), Map.of()).keySet();
  }

  /**
   * Ends the scoring: what is not handed in does not count, and the sheets are open to each other.
   *
   * @throws Refusal when that cannot be done now, the viewer may not, nobody has assessed one of
   *     the candidates, or somebody changed the selection in between
   */
  Selection close(SelectionId id, long version, Viewer viewer) {
    var selection = selections.toChange(id, SelectionAction.CLOSE_SCORING, version, viewer);
    var all = sheets.of(id);
    var conflicts = panel.conflicts(selection, all);
    var assessed = new HashSet<UUID>();
    for (var sheet : all) {
      // Who came to belong to a candidate after handing in has not assessed it.
      var excluded = conflicts.getOrDefault(sheet.assessor(), Map.of()).keySet();
      var marks =
          sheet.marks().stream().filter(mark -> !excluded.contains(mark.candidate())).toList();
      if (marks.size() < sheet.marks().size()) {
        sheets.save(sheet.with(marks, sheet.handedInAt()));
      }
      if (sheet.handedIn()) {
        marks.forEach(mark -> assessed.add(mark.candidate()));
      }
    }
    for (var candidate : selection.candidateIds()) {
      if (!assessed.contains(candidate)) {
        throw Refusal.conflict("selection.not-assessed", selection.letter(candidate));
      }
    }
    var closed = stored.save(selection.closed(clock.instant()));
    selections.audited("selection.closed", closed, SelectionManagement.stage(selection));
    news.closed(closed, all);
    return closed;
  }

  /**
   * Changes the viewer's own points after the meeting.
   *
   * @param given what changes, with the reasons
   * @throws Refusal when that cannot be done now, the viewer has handed in nothing or has a
   *     conflict with a candidate by now, a reason is missing, or the sheet was changed in between
   */
  ScoreSheet adjust(SelectionId id, long version, List<GivenPoints.Given> given, Viewer viewer) {
    var selection = selections.toAct(id, SelectionAction.ADJUST, viewer);
    var own =
        panel
            .own(selection, viewer)
            .filter(ScoreSheet::handedIn)
            .orElseThrow(() -> Refusal.conflict("selection.not-handed-in"));
    if (own.number() != version) {
      throw Refusal.changedInBetween();
    }
    var excluded = excluded(selection, own);
    var faults = new ArrayList<Refusal.Field>();
    var marks = new ArrayList<>(own.marks());
    for (var at = 0; at < given.size(); at++) {
      adjust(marks, given.get(at), excluded, "rows[%d].".formatted(at), faults);
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    selections.audited("selection.adjusted", selection, SelectionManagement.stage(selection));
    return sheets.save(own.with(marks, own.handedInAt()));
  }

  private static void adjust(
      List<Mark> marks,
      GivenPoints.Given given,
      Set<UUID> excluded,
      String path,
      List<Refusal.Field> faults) {
    var points = given.points();
    for (var at = 0; at < marks.size(); at++) {
      var mark = marks.get(at);
      if (!mark.of(given.candidate(), given.criterion())) {
        continue;
      }
      var counts = mark.score().counts();
      if (points == null || counts != null && counts.compareTo(points) == 0) {
        return;
      }
      if (excluded.contains(given.candidate())) {
        break;
      }
      GivenPoints.checkPoints(points, path + "points", true, faults);
      GivenPoints.checkWords(given.words(), path + "words", !mark.score().first(points), faults);
      marks.set(at, mark.with(mark.score().adjusted(points, given.words())));
      return;
    }
    throw Refusal.forbidden("selection.conflict.excluded");
  }

  /** What the sheets that were handed in come to. */
  @Transactional(readOnly = true)
  Result result(Selection selection, List<ScoreSheet> all) {
    return Result.of(
        selection.weights(),
        selection.candidateIds(),
        all.stream()
            .filter(ScoreSheet::handedIn)
            .flatMap(sheet -> given(selection, sheet).stream())
            .toList());
  }

  private static List<Result.Given> given(Selection selection, ScoreSheet sheet) {
    return selection.candidateIds().stream()
        .filter(sheet::assesses)
        .map(each -> new Result.Given(sheet.assessor(), each, sheet.points(selection, each)))
        .toList();
  }
}
