package io.scenariomarket.selection;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The assessors of selections: named, taken back, and what they say of their conflicts. */
@Service
@Transactional
class Panel {

  /** More than that nobody brings together. */
  static final int MOST = 30;

  private final SelectionManagement selections;
  private final ScoreSheets sheets;
  private final AssessorPool pool;
  private final Ties ties;
  private final SelectionNews news;
  private final Clock clock;

  Panel(
      SelectionManagement selections,
      ScoreSheets sheets,
      AssessorPool pool,
      Ties ties,
      SelectionNews news,
      Clock clock) {
    this.selections = selections;
    this.sheets = sheets;
    this.pool = pool;
    this.ties = ties;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Names an assessor.
   *
   * @throws Refusal when that cannot be done now, the viewer may not, or the person can be none or
   *     is one
   */
  void name(SelectionId id, String subject, Viewer viewer) {
    var selection = selections.toAct(id, SelectionAction.NAME_ASSESSORS, viewer);
    var group =
        pool.group(subject, selection.owner())
            .orElseThrow(() -> Refusal.invalid("subject", "selection.assessor.unknown"));
    var named = sheets.of(id);
    if (named.stream().anyMatch(each -> each.of(subject))) {
      throw Refusal.invalid("subject", "selection.assessor.twice");
    }
    if (named.size() >= MOST) {
      throw Refusal.invalid("subject", "selection.assessor.many", MOST);
    }
    var assessor =
        sheets.save(
            ScoreSheet.named(id, subject, group, viewer.subject().orElseThrow(), clock.instant()));
    selections.audited("selection.assessor-named", selection, SelectionManagement.stage(selection));
    if (selection.stage() == Stage.OPEN) {
      news.named(selection, assessor);
    }
  }

  /**
   * Takes an assessor back.
   *
   * @throws Refusal when that cannot be done now, the viewer may not, there is no such assessor, or
   *     their points are in
   */
  void remove(SelectionId id, String subject, Viewer viewer) {
    var selection = selections.toAct(id, SelectionAction.NAME_ASSESSORS, viewer);
    var assessor = get(selection, subject);
    if (assessor.handedIn()) {
      throw Refusal.conflict("selection.assessor.handed-in");
    }
    sheets.delete(assessor);
    selections.audited(
        "selection.assessor-removed", selection, SelectionManagement.stage(selection));
  }

  /** What the viewer has to do in a selection as an assessor. */
  @Transactional(readOnly = true)
  Optional<ScoreSheet> own(Selection selection, Viewer viewer) {
    return viewer.subject().flatMap(each -> sheets.of(selection.id().value(), each));
  }

  /** All sheets of a selection, in the order in which the assessors were named. */
  @Transactional(readOnly = true)
  List<ScoreSheet> of(Selection selection) {
    return sheets.of(selection.id());
  }

  /**
   * Says which conflicts of interest the viewer has. Where assessors do not know who takes part,
   * nothing that was said is taken back: whoever tries names out would find out.
   *
   * @param version the version of the sheet that was read
   * @throws Refusal when that cannot be done now, the viewer is no assessor, something is missing,
   *     or it was changed in between
   */
  void declare(SelectionId id, long version, Declaration declaration, Viewer viewer) {
    var selection = selections.toAct(id, SelectionAction.DECLARE, viewer);
    var own = toFill(selection, version, viewer);
    declaration.check();
    var said =
        selection.blind()
            ? ties.more(
                selection.candidates(),
                new Ties.Said(own.conflicts(), own.declaredOrganisations()),
                declaration)
            : chosen(selection, declaration);
    sheets.save(own.declaring(said.conflicts(), said.organisations(), clock.instant()));
  }

  private static Ties.Said chosen(Selection selection, Declaration declaration) {
    declaration.conflicts().forEach(each -> selection.candidate(each.candidate()));
    return new Ties.Said(declaration.conflicts(), declaration.organisations());
  }

  /** Which candidates which assessors cannot assess, and why: by assessor, then by candidate. */
  @Transactional(readOnly = true)
  Map<String, Map<UUID, Conflicts.Found>> conflicts(
      Selection selection, Collection<ScoreSheet> assessors) {
    return ties.of(
        selection.candidates(),
        assessors.stream().collect(Collectors.toMap(ScoreSheet::assessor, ScoreSheet::conflicts)));
  }

  /** The viewer's own sheet, for them to fill it in. */
  ScoreSheet toFill(Selection selection, long version, Viewer viewer) {
    var own = get(selection, viewer.subject().orElseThrow());
    if (own.handedIn()) {
      throw Refusal.conflict("selection.handed-in");
    }
    if (own.number() != version) {
      throw Refusal.changedInBetween();
    }
    return own;
  }

  private ScoreSheet get(Selection selection, String subject) {
    return sheets
        .of(selection.id().value(), subject)
        .orElseThrow(() -> Refusal.notFound("selection.assessor.unknown"));
  }
}
