package io.scenariomarket.engagement;

import io.scenariomarket.engagement.Engagement.Mover;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.work.Cause;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts those on the shortlist of a need that competed for it in the open: the one side called for
 * it and the other bid, so that nobody has to ask the other once more.
 */
@Component
public class Entering {

  private static final Viewer MARKET = Viewer.taskForce("market");
  private static final Cause COMPETED = new Cause("COMPETED", null);

  private final EngagementManagement engagements;
  private final Engagements stored;
  private final EngagementRows rows;
  private final EngagementRecord record;
  private final EngagementProperties settings;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final OrganisationManagement organisations;
  private final Clock clock;

  Entering(
      EngagementManagement engagements,
      Engagements stored,
      EngagementRows rows,
      EngagementRecord record,
      EngagementProperties settings,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      OrganisationManagement organisations,
      Clock clock) {
    this.engagements = engagements;
    this.stored = stored;
    this.rows = rows;
    this.record = record;
    this.settings = settings;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * Puts a capability on the shortlist of a need.
   *
   * @return the engagement of the two; empty where one of them is gone or a rule forbids it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Engagement> enter(ScenarioId scenarioId, CapabilityId capabilityId) {
    rows.lock(scenarioId);
    var need = scenarios.visible(List.of(scenarioId), MARKET).get(scenarioId);
    var offer = capabilities.visible(List.of(capabilityId), MARKET).get(capabilityId);
    if (need == null || offer == null) {
      return Optional.empty();
    }
    var open = rows.open(scenarioId, capabilityId);
    if (open.isPresent()) {
      engagements.moveBySystem(open.get(), EngagementAction.ENTER, COMPETED);
      return stored.findById(open.get());
    }
    var owners = organisations.all(List.of(need.organisationId(), offer.organisationId()));
    var attempt =
        new Attempt(
            EngagementAction.ENTER,
            need,
            offer,
            Objects.requireNonNull(owners.get(need.organisationId())),
            Objects.requireNonNull(owners.get(offer.organisationId())),
            false,
            rows.committed(capabilityId, scenarioId));
    if (Policies.refusal(attempt).isPresent()) {
      return Optional.empty();
    }
    var mover = Mover.market(clock.instant());
    var term = settings.term(EngagementAction.ENTER.to(), LocalDate.now(clock));
    var begun =
        stored.save(
            Engagement.begin(Pair.of(need, offer), EngagementAction.ENTER, mover, term, null));
    record.begun(begun, EngagementAction.ENTER, mover);
    return Optional.of(begun);
  }
}
