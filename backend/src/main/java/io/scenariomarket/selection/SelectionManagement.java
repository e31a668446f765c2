package io.scenariomarket.selection;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins selections and leads them through their stages, on behalf of somebody who may. */
@Service
@Transactional
class SelectionManagement {

  /** Fewer than that leave nothing to choose. */
  static final int FEWEST_CANDIDATES = 2;

  /** More than that nobody assesses with care, nor do their letters suffice. */
  static final int MOST_CANDIDATES = 20;

  /** Fewer than that are no panel. */
  static final int FEWEST_ASSESSORS = 2;

  static final int MAX_WORDS = 4000;

  private final Selections selections;
  private final ScoreSheets sheets;
  private final SelectionRoles roles;
  private final Entrants entrants;
  private final ScenarioManagement scenarios;
  private final Bidders bidders;
  private final SelectionNews news;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SelectionManagement(
      Selections selections,
      ScoreSheets sheets,
      SelectionRoles roles,
      Entrants entrants,
      ScenarioManagement scenarios,
      Bidders bidders,
      SelectionNews news,
      ApplicationEventPublisher events,
      Clock clock) {
    this.selections = selections;
    this.sheets = sheets;
    this.roles = roles;
    this.entrants = entrants;
    this.scenarios = scenarios;
    this.bidders = bidders;
    this.news = news;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The selection with this id.
   *
   * @throws Refusal when there is none that the viewer may read
   */
  @Transactional(readOnly = true)
  Selection get(SelectionId id, Viewer viewer) {
    return selections
        .findById(id)
        .filter(found -> roles.reads(found, viewer))
        .orElseThrow(() -> Refusal.notFound("selection.not-found"));
  }

  /** The selection of a need that began last, if the viewer may read it. */
  @Transactional(readOnly = true)
  Optional<Selection> latest(ScenarioId need, Viewer viewer) {
    return selections.latest(need.value()).filter(found -> roles.reads(found, viewer));
  }

  /** Those that the viewer has to do with, what goes on first. */
  @Transactional(readOnly = true)
  PageOf<Selection> list(int page, int size, Viewer viewer) {
    var all = viewer.may(Permission.READ_SELECTION);
    var own = OrganisationId.values(viewer.organisations(Permission.READ_SELECTION));
    var person = viewer.subject().orElse("");
    return new PageOf<>(
        selections.of(all, own, person, size, (long) page * size).stream()
            .filter(found -> roles.reads(found, viewer))
            .toList(),
        selections.count(all, own, person),
        page,
        size);
  }

  /** As what the viewer can act in a selection. */
  @Transactional(readOnly = true)
  Set<SelectionRole> roles(Selection selection, Viewer viewer) {
    return roles.of(selection, viewer);
  }

  /** Whether the viewer may read a selection. */
  @Transactional(readOnly = true)
  boolean reads(Selection selection, Viewer viewer) {
    return roles.reads(selection, viewer);
  }

  /** Whether the viewer can begin a selection of a need. */
  @Transactional(readOnly = true)
  boolean begins(ScenarioId need, Viewer viewer) {
    return roles.owns(scenarios.get(need, viewer).organisationId(), viewer);
  }

  /**
   * Begins a selection of a need, with criteria to begin from.
   *
   * @throws Refusal when the viewer does not decide for the owner of the need, or a selection of it
   *     goes on
   */
  Selection begin(ScenarioId needId, List<Criterion> criteria, Viewer viewer) {
    var need = scenarios.get(needId, viewer);
    if (!roles.owns(need.organisationId(), viewer)) {
      throw Refusal.forbidden("selection.forbidden");
    }
    selections.lockNeed(needId.toString());
    if (selections.latest(needId.value()).filter(each -> each.stage().open()).isPresent()) {
      throw Refusal.conflict("selection.begun");
    }
    var begun =
        selections.save(
            Selection.begin(
                need, Criteria.checked(criteria), viewer.subject().orElseThrow(), clock.instant()));
    audited("selection.begun", begun, Map.of());
    return begun;
  }

  /**
   * Sets by what is assessed.
   *
   * @param blind whether assessors get to know whose offer is which only with the result
   * @throws Refusal when that cannot be done any more, the viewer may not, the criteria are not in
   *     order, or somebody changed the selection in between
   */
  Selection setCriteria(
      SelectionId id, long version, List<Criterion> criteria, boolean blind, Viewer viewer) {
    var selection = toChange(id, SelectionAction.SET_CRITERIA, version, viewer);
    return selections.save(selection.with(Criteria.checked(criteria), blind));
  }

  /**
   * Fixes criteria and candidates, and lets the assessors begin.
   *
   * @param briefs what assessors read of each candidate, by engagement
   * @throws Refusal when that cannot be done, something is missing, or somebody changed the
   *     selection in between
   */
  Selection open(SelectionId id, long version, Map<UUID, String> briefs, Viewer viewer) {
    var selection = toChange(id, SelectionAction.OPEN_SCORING, version, viewer);
    var found = entrants.of(selection.scenarioId(), viewer);
    if (found.size() < FEWEST_CANDIDATES || found.size() > MOST_CANDIDATES) {
      throw Refusal.conflict(
          "selection.candidates.count", FEWEST_CANDIDATES, MOST_CANDIDATES, found.size());
    }
    if (sheets.ids(id.value()).size() < FEWEST_ASSESSORS) {
      throw Refusal.conflict("selection.assessors.few", FEWEST_ASSESSORS);
    }
    Briefs.check(briefs, found, selection.blind());
    var behind = bidders.of(found);
    var opened =
        selections.save(
            selection.opened(
                found.stream()
                    .map(
                        each ->
                            Candidate.of(
                                each,
                                Objects.requireNonNull(behind.get(each.id())),
                                briefs.get(each.id().value())))
                    .toList(),
                clock.instant()));
    audited("selection.opened", opened, stage(selection));
    news.opened(opened, sheets.of(id));
    return opened;
  }

  /**
   * Gives a selection up.
   *
   * @param because why, at most {@value #MAX_WORDS} characters
   * @throws Refusal when that cannot be done any more, the viewer may not, no reason is given, or
   *     somebody changed the selection in between
   */
  Selection cancel(SelectionId id, long version, @Nullable String because, Viewer viewer) {
    var selection = toChange(id, SelectionAction.CANCEL, version, viewer);
    var words = Text.orEmpty(because);
    if (words.isEmpty() || words.length() > MAX_WORDS) {
      throw Refusal.invalid("words", "selection.words-needed", MAX_WORDS);
    }
    var cancelled = selections.save(selection.cancelled(words, clock.instant()));
    audited("selection.cancelled", cancelled, stage(selection));
    if (selection.stage() != Stage.PREPARED) {
      news.cancelled(cancelled, sheets.of(id));
    }
    return cancelled;
  }

  /**
   * The selection, for somebody who does something with it now; nobody else does before this
   * transaction is over.
   *
   * @throws Refusal when the viewer may not read it, or not do this now
   */
  Selection toAct(SelectionId id, SelectionAction action, Viewer viewer) {
    selections.lock(id.value());
    return toDo(id, action, viewer);
  }

  /**
   * The selection, for somebody who asks how to do something with it.
   *
   * @throws Refusal when the viewer may not read it, or not do this now
   */
  @Transactional(readOnly = true)
  Selection toDo(SelectionId id, SelectionAction action, Viewer viewer) {
    var selection = get(id, viewer);
    if (!action.from(selection.stage())) {
      throw Refusal.conflict("selection.stage.conflict");
    }
    if (!action.from(selection.stage(), roles.of(selection, viewer))) {
      throw Refusal.forbidden("selection.forbidden");
    }
    return selection;
  }

  /** The same for somebody who changes what they read in a version. */
  Selection toChange(SelectionId id, SelectionAction action, long version, Viewer viewer) {
    var selection = toAct(id, action, viewer);
    if (selection.number() != version) {
      throw Refusal.changedInBetween();
    }
    return selection;
  }

  static Map<String, String> stage(Selection selection) {
    return Map.of("stage", selection.stage().name());
  }

  void audited(String action, Selection selection, Map<String, ?> before) {
    events.publishEvent(
        new Audited(
            action,
            Selection.TYPE,
            selection.id().toString(),
            selection.owner(),
            before,
            stage(selection)));
  }
}
