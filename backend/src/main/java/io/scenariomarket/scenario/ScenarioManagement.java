package io.scenariomarket.scenario;

import static io.scenariomarket.scenario.ScenarioAction.SUBMIT;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Organisation;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.VisibleRows;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.Vocabulary;
import io.scenariomarket.workflow.Change;
import io.scenariomarket.workflow.Decision;
import io.scenariomarket.workflow.ItemMoved;
import io.scenariomarket.workflow.ItemRef;
import io.scenariomarket.workflow.Lifecycle;
import io.scenariomarket.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts, revises and finds scenarios, on behalf of somebody and within what they may. */
@Service
@Transactional
public class ScenarioManagement {

  private static final VisibleRows.Table TABLE =
      new VisibleRows.Table(
          "scenario", VisibleRows.names(ScenarioState.values(), ScenarioState::published));

  static final Lifecycle<ScenarioState, ScenarioAction> LIFECYCLE =
      Lifecycle.of(ScenarioAction.class);

  private final Scenarios scenarios;
  private final OrganisationManagement organisations;
  private final VisibleRows rows;
  private final Workflow workflow;
  private final JdbcClient jdbc;
  private final Vocabulary vocabulary;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ScenarioManagement(
      Scenarios scenarios,
      OrganisationManagement organisations,
      VisibleRows rows,
      Workflow workflow,
      JdbcClient jdbc,
      Vocabulary vocabulary,
      ApplicationEventPublisher events,
      Clock clock) {
    this.scenarios = scenarios;
    this.organisations = organisations;
    this.rows = rows;
    this.workflow = workflow;
    this.jdbc = jdbc;
    this.vocabulary = vocabulary;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Posts a need.
   *
   * @param organisation whose need it is; empty for the poster's own
   * @param state a draft, or handed in; the task force can also post leads, and what was approved
   *     or published elsewhere
   * @throws Refusal when the poster may not post so for the organisation, or a field cannot be
   *     accepted
   */
  public Scenario post(
      Optional<OrganisationId> organisation,
      ScenarioContent content,
      ScenarioState state,
      Viewer viewer) {
    var author = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var owner = organisations.ownerFor(organisation, viewer);
    var permission =
        state.toPost().orElseThrow(() -> Refusal.invalid("state", "workflow.state.initial"));
    if (!viewer.may(permission, owner.id())) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    requireApproved(owner, state);
    var scenario = Scenario.post(owner.id(), state, checked(content), author, clock.instant());
    return save(scenario, null, Change.POSTED, Decision.on(0));
  }

  /**
   * Replaces what a need says.
   *
   * @param version the version that the editor read
   * @param submit whether it is handed in with this, where that can be done
   * @throws Refusal when the editor may not see or change it, a field cannot be accepted, or it was
   *     changed in between
   */
  public Scenario revise(
      ScenarioId id, ScenarioContent content, long version, boolean submit, Viewer viewer) {
    var scenario = toEdit(id, viewer);
    var owner = organisations.ownerFor(Optional.of(scenario.organisationId()), viewer);
    requireVersion(scenario, version);
    var before = scenario.state();
    scenario.revise(checked(content), clock.instant());
    var submitted = submit && LIFECYCLE.open(before, owner.id(), viewer).contains(SUBMIT);
    if (submitted) {
      requireApproved(owner, SUBMIT.to());
      scenario.moveTo(SUBMIT.to(), clock.instant());
    }
    return save(scenario, before, submitted ? SUBMIT.name() : Change.REVISED, Decision.on(version));
  }

  /**
   * Moves a need on.
   *
   * @throws Refusal when the viewer may not see it, the {@link Lifecycle} does not allow it, the
   *     owner is not approved, or it was changed in between
   */
  public Scenario move(ScenarioId id, ScenarioAction action, Decision decision, Viewer viewer) {
    var scenario = get(id, viewer);
    LIFECYCLE.check(scenario.state(), action, decision, scenario.organisationId(), viewer);
    requireVersion(scenario, decision.version());
    requireApproved(organisations.owner(scenario.organisationId()), action.to());
    requireQuality(scenario, action, decision);
    var before = scenario.state();
    scenario.moveTo(action.to(), clock.instant());
    return save(scenario, before, action.name(), decision);
  }

  /** What the viewer can do with a need, in the order of the transition table. */
  @Transactional(readOnly = true)
  public List<ScenarioAction> open(Scenario scenario, Viewer viewer) {
    return LIFECYCLE.open(scenario.state(), scenario.organisationId(), viewer);
  }

  /**
   * Gives a need that the task force found to the organisation whose need it is, which goes on with
   * it as its draft.
   *
   * @throws Refusal when the viewer does not review, it is past being a lead or a draft, or it was
   *     changed in between
   */
  public Scenario handOver(
      ScenarioId id, OrganisationId organisation, long version, Viewer viewer) {
    var scenario = get(id, viewer);
    if (!viewer.may(Permission.REVIEW_ITEMS)) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    var before = scenario.state();
    if (before != ScenarioState.LEAD && before != ScenarioState.DRAFT) {
      throw Refusal.conflict("workflow.state.conflict");
    }
    requireVersion(scenario, version);
    scenario.handOver(organisations.get(organisation, viewer).id(), clock.instant());
    scenario.moveTo(ScenarioState.DRAFT, clock.instant());
    return save(scenario, before, "HAND_OVER", Decision.on(version));
  }

  /** Takes needs out of the library whose last day has passed. */
  int expire(LocalDate today) {
    var passed =
        jdbc.sql("select id from scenario where state = 'PUBLISHED' and valid_until < ?")
            .param(today)
            .query((row, _) -> new ScenarioId(row.getObject(1, UUID.class)))
            .list();
    for (var scenario : scenarios.findAllById(passed)) {
      var before = scenario.state();
      scenario.moveTo(ScenarioAction.EXPIRE.to(), clock.instant());
      save(scenario, before, ScenarioAction.EXPIRE.name(), Decision.on(scenario.version()));
    }
    return passed.size();
  }

  /**
   * The scenario with this id.
   *
   * @throws Refusal when there is none that the viewer may see
   */
  @Transactional(readOnly = true)
  public Scenario get(ScenarioId id, Viewer viewer) {
    return Optional.ofNullable(visible(List.of(id), viewer).get(id))
        .orElseThrow(() -> Refusal.notFound("scenario.not-found"));
  }

  /**
   * What one of the viewer's own says, to begin another one with.
   *
   * @throws Refusal when there is none that the viewer may see, or it is not theirs
   */
  @Transactional(readOnly = true)
  public ScenarioContent toCopy(ScenarioId id, Viewer viewer) {
    var scenario = get(id, viewer);
    if (!viewer.may(Permission.EDIT_ITEM, scenario.organisationId())) {
      throw Refusal.forbidden("scenario.edit.forbidden");
    }
    return scenario.content();
  }

  /**
   * The scenario with this id, for somebody who is going to change it.
   *
   * @throws Refusal when the viewer may not see it, or not change it
   */
  @Transactional(readOnly = true)
  public Scenario toEdit(ScenarioId id, Viewer viewer) {
    var scenario = get(id, viewer);
    if (!viewer.may(Permission.EDIT_ITEM, scenario.organisationId())) {
      throw Refusal.forbidden("scenario.edit.forbidden");
    }
    if (!viewer.may(scenario.state().toRevise(), scenario.organisationId())) {
      throw Refusal.conflict("workflow.revise.conflict");
    }
    return scenario;
  }

  /**
   * The need as it would read, for trying out what would come of it; nothing is saved.
   *
   * @throws Refusal when the viewer may not see or change it, or a field cannot be accepted
   */
  @Transactional(readOnly = true)
  public Scenario asIf(ScenarioId id, ScenarioContent content, Viewer viewer) {
    var scenario = toEdit(id, viewer);
    scenario.revise(checked(content), clock.instant());
    return scenario;
  }

  /**
   * A need as it would be posted, for trying out what would come of it; nothing is saved.
   *
   * @param organisation whose need it is; empty for the viewer's own
   * @throws Refusal when the viewer may not post for the organisation, or a field cannot be
   *     accepted
   */
  @Transactional(readOnly = true)
  public Scenario asIf(
      Optional<OrganisationId> organisation, ScenarioContent content, Viewer viewer) {
    var author = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var owner = organisations.ownerFor(organisation, viewer);
    if (!viewer.may(Permission.EDIT_ITEM, owner.id())) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    return Scenario.post(
        owner.id(), ScenarioState.DRAFT, checked(content), author, clock.instant());
  }

  /** Those of these scenarios that the viewer may see. */
  @Transactional(readOnly = true)
  public Map<ScenarioId, Scenario> visible(Collection<ScenarioId> ids, Viewer viewer) {
    var found = scenarios.findAllById(List.copyOf(ids));
    var owners = organisations.all(found.stream().map(Scenario::organisationId).toList());
    return found.stream()
        .filter(each -> maySee(viewer, each, owners.get(each.organisationId())))
        .collect(Collectors.toMap(Scenario::id, Function.identity()));
  }

  private static boolean maySee(Viewer viewer, Scenario scenario, @Nullable Organisation owner) {
    return owner != null && viewer.maySee(scenario.state().published(), owner);
  }

  /**
   * The scenarios that the viewer may see, the latest first.
   *
   * @param organisation only those of this organisation; empty for all
   */
  @Transactional(readOnly = true)
  public PageOf<Scenario> list(
      Optional<OrganisationId> organisation, int page, int size, Viewer viewer) {
    var listed = rows.list(TABLE, organisation, page, size, viewer).map(ScenarioId::new);
    var found = visible(listed.items(), viewer);
    return listed.map(id -> Objects.requireNonNull(found.get(id)));
  }

  /**
   * A marked sample to be stored.
   *
   * @param id known, so that loading again changes nothing
   */
  public record Sample(
      ScenarioId id, OrganisationId organisation, ScenarioState state, ScenarioContent content) {}

  /**
   * Stores marked samples in bulk where they are missing. Publishes no event: whoever loads them
   * indexes them.
   *
   * @return how many were missing
   */
  public int loadSamples(List<Sample> samples) {
    var known =
        scenarios.findAllById(samples.stream().map(Sample::id).toList()).stream()
            .map(Scenario::id)
            .collect(Collectors.toSet());
    var missing =
        samples.stream()
            .filter(sample -> !known.contains(sample.id()))
            .map(
                sample ->
                    Scenario.sample(
                        sample.id(),
                        sample.organisation(),
                        sample.state(),
                        checked(sample.content()),
                        clock.instant()))
            .toList();
    workflow.record(
        scenarios.saveAll(missing).stream()
            .map(each -> change(each, Change.POSTED, Decision.on(0)))
            .toList());
    return missing.size();
  }

  private static void requireVersion(Scenario scenario, long version) {
    if (scenario.version() != version) {
      throw Refusal.conflict("problem.changed-in-between");
    }
  }

  /** Nothing of an organisation that is not approved comes before the task force or the public. */
  static void requireApproved(Organisation owner, ScenarioState next) {
    var comesForward =
        next == ScenarioState.SUBMITTED || next == ScenarioState.APPROVED || next.published();
    if (comesForward && !owner.approved()) {
      throw Refusal.invalid("state", "organisation.unapproved");
    }
  }

  /** What says nothing at all to something vital is approved with a reason only. */
  private static void requireQuality(Scenario scenario, ScenarioAction action, Decision decision) {
    if (action != ScenarioAction.APPROVE || decision.reasoned()) {
      return;
    }
    var empty = ScenarioQuality.of(scenario.content()).blocking();
    if (!empty.isEmpty()) {
      throw Refusal.invalid(
          "reason",
          "quality.approve.reason",
          new DefaultMessageSourceResolvable("quality." + empty.getFirst().name()));
    }
  }

  /** Saves it and tells of it; {@code before} is the state that it was in, if it was there. */
  private Scenario save(
      Scenario scenario, @Nullable ScenarioState before, String action, Decision decision) {
    var saved = scenarios.save(scenario);
    workflow.record(change(saved, action, decision));
    events.publishEvent(new ScenarioChanged(saved.id()));
    if (before != null && saved.state() != before && !action.equals("SUBMIT")) {
      events.publishEvent(
          new ItemMoved(ItemRef.scenario(saved.id().value()), action, saved.version()));
    }
    if (saved.state() != before) {
      events.publishEvent(
          new Audited(
              before == null
                  ? "scenario.posted"
                  : saved.state() == ScenarioState.PUBLISHED
                      ? "scenario.published"
                      : "scenario.state-changed",
              "scenario",
              saved.id().toString(),
              saved.organisationId(),
              before == null ? Map.of() : Map.of("state", before),
              Map.of("state", saved.state())));
    }
    return saved;
  }

  static Change change(Scenario scenario, String action, Decision decision) {
    return new Change(
        ItemRef.scenario(scenario.id().value()),
        scenario.organisationId(),
        scenario.content().title(),
        scenario.state().name(),
        scenario.version(),
        action,
        scenario.content(),
        decision,
        scenario.sample() ? null : scenario.createdBy(),
        scenario.content().validUntil(),
        scenario.updatedAt());
  }

  ScenarioContent checked(ScenarioContent content) {
    var check = new TermCheck(vocabulary);
    var result = content.inTerms(check);
    check.refuseUnknown();
    content.confidentiality().check(ScenarioPart.values());
    if (inverted(content.budgetMin(), content.budgetMax())) {
      throw Refusal.invalid("budgetMax", "scenario.budget.inverted");
    }
    if (inverted(content.startDate(), content.endDate())) {
      throw Refusal.invalid("endDate", "scenario.dates.inverted");
    }
    return result;
  }

  private static <T extends Comparable<? super T>> boolean inverted(
      @Nullable T from, @Nullable T to) {
    return from != null && to != null && from.compareTo(to) > 0;
  }
}
