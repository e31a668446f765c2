package io.scenariomarket.engagement;

import static java.util.stream.Collectors.toMap;

import io.scenariomarket.engagement.Engagement.Mover;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.work.Cause;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins engagements and moves them on, on behalf of somebody and within what they may. */
@Service
@Transactional
public class EngagementManagement {

  private final Engagements engagements;
  private final EngagementRows rows;
  private final EngagementRecord record;
  private final NeedStates needs;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final OrganisationManagement organisations;
  private final List<StepRule> rules;
  private final EngagementProperties settings;
  private final Clock clock;

  EngagementManagement(
      Engagements engagements,
      EngagementRows rows,
      EngagementRecord record,
      NeedStates needs,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      OrganisationManagement organisations,
      List<StepRule> rules,
      EngagementProperties settings,
      Clock clock) {
    this.engagements = engagements;
    this.rows = rows;
    this.record = record;
    this.needs = needs;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.organisations = organisations;
    this.rules = rules;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The engagement with this id.
   *
   * @throws Refusal when there is none that the viewer may see
   */
  @Transactional(readOnly = true)
  public Engagement get(EngagementId id, Viewer viewer) {
    return find(id, viewer).orElseThrow(() -> Refusal.notFound("engagement.not-found"));
  }

  /** The same, where there is one that the viewer may see. */
  @Transactional(readOnly = true)
  public Optional<Engagement> find(EngagementId id, Viewer viewer) {
    return engagements
        .findById(id)
        .filter(found -> viewer.may(Permission.READ_ENGAGEMENT, found.parties()));
  }

  /** Those of some engagements that the viewer may see. */
  @Transactional(readOnly = true)
  public List<Engagement> findAll(Collection<EngagementId> ids, Viewer viewer) {
    return engagements.findAllById(ids).stream()
        .filter(found -> viewer.may(Permission.READ_ENGAGEMENT, found.parties()))
        .toList();
  }

  /** What the viewer can do with an engagement, in the order of the table. */
  @Transactional(readOnly = true)
  public List<EngagementAction> open(Engagement engagement, Viewer viewer) {
    return engagement.state().open() ? open(engagement, parts(engagement, viewer)) : List.of();
  }

  /** What can be done with an engagement in some parts, in the order of the table. */
  List<EngagementAction> open(Engagement engagement, Set<Part> parts) {
    return open(engagement.state(), parts).stream()
        .filter(action -> refusal(engagement, action).isEmpty())
        .toList();
  }

  /** What the table allows of several; a rule of another module may still refuse a step of it. */
  @Transactional(readOnly = true)
  public Map<Engagement, List<EngagementAction>> open(
      Collection<Engagement> several, Viewer viewer) {
    return parts(several, viewer).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, each -> open(each.getKey().state(), each.getValue())));
  }

  private static List<EngagementAction> open(EngagementState state, Set<Part> parts) {
    return state.open() ? EngagementAction.open(state, parts) : List.of();
  }

  /** The parts in which the viewer can act in each of several. */
  @Transactional(readOnly = true)
  public Map<Engagement, Set<Part>> parts(Collection<Engagement> several, Viewer viewer) {
    var owned =
        organisations.owned(several.stream().flatMap(each -> each.parties().stream()).toList());
    return several.stream()
        .collect(toMap(Function.identity(), each -> parties(each.pair(), owned).of(viewer)));
  }

  /** The parts in which the viewer can act in an engagement. */
  @Transactional(readOnly = true)
  public Set<Part> parts(Engagement engagement, Viewer viewer) {
    return parties(engagement.pair()).of(viewer);
  }

  /**
   * Brings a need and a capability together, or goes on with what the task force proposed.
   *
   * @param action with which an engagement can begin
   * @param message what is said to it, at most {@value EngagementDecision#MAX_WORDS} characters
   * @throws Refusal when the viewer may not see both or not do this, or a rule forbids it
   */
  public Engagement begin(
      EngagementAction action,
      ScenarioId scenarioId,
      CapabilityId capabilityId,
      @Nullable String message,
      Viewer viewer) {
    rows.lock(scenarioId);
    var need = scenarios.get(scenarioId, viewer);
    var offer = capabilities.get(capabilityId, viewer);
    var decision = new EngagementDecision(0, null, message);
    decision.check(action);
    var parties = parties(Pair.of(need, offer));
    var parts = parties.of(viewer);
    if (!action.begins(parts)) {
      throw Refusal.forbidden("engagement.forbidden");
    }
    var proposed =
        rows.open(scenarioId, capabilityId)
            .map(id -> engagements.findById(id).orElseThrow())
            .filter(found -> action.from(found.state(), parts));
    check(action, need, offer, proposed.isEmpty());
    var mover = mover(action, parts, viewer);
    if (proposed.isPresent()) {
      return moved(proposed.get(), action, mover, decision, null);
    }
    var begun =
        engagements.save(
            Engagement.begin(Pair.of(need, offer), action, mover, term(action), decision.words()));
    record.begun(begun, action, mover);
    return begun;
  }

  /**
   * Moves an engagement on.
   *
   * @throws Refusal when the viewer may not see it or not do this now, a reason is missing, a rule
   *     forbids it, or it was changed in between
   */
  public Engagement move(
      EngagementId id, EngagementAction action, EngagementDecision decision, Viewer viewer) {
    var engagement = get(id, viewer);
    rows.lock(engagement.pair().scenarioId());
    var parts = parties(engagement.pair()).of(viewer);
    if (!action.from(engagement.state())) {
      throw Refusal.conflict("engagement.state.conflict");
    }
    if (!action.from(engagement.state(), parts)) {
      throw Refusal.forbidden("engagement.forbidden");
    }
    if (engagement.version() != decision.version()) {
      throw Refusal.changedInBetween();
    }
    decision.check(action);
    Refusal.conflictIf(refusal(engagement, action));
    if (action.onward()) {
      var pair = engagement.pair();
      check(
          action,
          scenarios.get(pair.scenarioId(), viewer),
          capabilities.get(pair.capabilityId(), viewer),
          false);
    }
    return moved(engagement, action, mover(action, engagement, parts, viewer), decision, null);
  }

  /**
   * Moves an engagement on as the market does by itself, where it is in a state for it.
   *
   * @param cause what made it do so
   */
  public void moveBySystem(EngagementId id, EngagementAction action, Cause cause) {
    var engagement = engagements.findById(id).orElseThrow();
    rows.lock(engagement.pair().scenarioId());
    if (action.from(engagement.state(), Set.of(Part.SYSTEM))) {
      moved(
          engagement,
          action,
          Mover.market(clock.instant()),
          EngagementDecision.on(engagement.version()),
          cause);
    }
  }

  /** The organisations of a pair, with those that have nobody to answer. */
  Parties parties(Pair pair) {
    var both = List.of(pair.needOwner(), pair.supplier());
    return parties(pair, organisations.owned(both));
  }

  private static Parties parties(Pair pair, Set<OrganisationId> owned) {
    return Parties.of(pair.needOwner(), pair.supplier(), owned);
  }

  private Engagement moved(
      Engagement engagement,
      EngagementAction action,
      Mover mover,
      EngagementDecision decision,
      @Nullable Cause cause) {
    var before = engagement.state();
    var ending =
        !action.needsReason()
            ? null
            : cause != null ? Ending.of(cause) : Ending.of(mover.part(), decision);
    engagement.move(action, mover, term(action), ending);
    var saved = engagements.save(engagement);
    record.moved(saved, before, action, mover, decision, cause);
    needs.follow(saved);
    return saved;
  }

  /** Why a rule of another module refuses a step, the first that does. */
  public Optional<String> refusal(Engagement engagement, EngagementAction action) {
    return rules.stream().flatMap(rule -> rule.refusal(engagement, action).stream()).findFirst();
  }

  private void check(EngagementAction action, Scenario need, Capability offer, boolean begins) {
    var owners = organisations.all(List.of(need.organisationId(), offer.organisationId()));
    var attempt =
        new Attempt(
            action,
            need,
            offer,
            Objects.requireNonNull(owners.get(need.organisationId())),
            Objects.requireNonNull(owners.get(offer.organisationId())),
            begins && rows.open(need.id(), offer.id()).isPresent(),
            rows.committed(offer.id(), need.id()));
    Refusal.conflictIf(Policies.refusal(attempt));
  }

  private Mover mover(EngagementAction action, Set<Part> parts, Viewer viewer) {
    return mover(parts.stream().filter(part -> action.begins(Set.of(part))), viewer);
  }

  private Mover mover(
      EngagementAction action, Engagement engagement, Set<Part> parts, Viewer viewer) {
    return mover(
        parts.stream().filter(part -> action.from(engagement.state(), Set.of(part))), viewer);
  }

  /** Who acts, as what: for an organisation of their own before any other. */
  private Mover mover(Stream<Part> parts, Viewer viewer) {
    return new Mover(
        viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed")),
        parts.min(Part::compareTo).orElseThrow(),
        clock.instant());
  }

  private Term term(EngagementAction action) {
    return settings.term(action.to(), LocalDate.now(clock));
  }

  /** The engagement of two that goes on, for those who may see it. */
  @Transactional(readOnly = true)
  public Optional<Engagement> between(ScenarioId need, CapabilityId offer, Viewer viewer) {
    return rows.open(need, offer).flatMap(id -> find(id, viewer));
  }
}
