package io.scenariomarket.engagement;

import io.scenariomarket.engagement.Engagement.Mover;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.work.Cause;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads marked sample engagements, so that a first look shows talks in every stage. */
@Component
public class SampleEngagements {

  private static final Viewer BROKER = Viewer.taskForce("sample");

  private static final Cause NO_ANSWER = new Cause("NO_ANSWER", null, true);

  private final Engagements engagements;
  private final Partners partners;
  private final EngagementRecord record;
  private final NeedStates needs;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final EngagementProperties settings;
  private final Clock clock;

  SampleEngagements(
      Engagements engagements,
      Partners partners,
      EngagementRecord record,
      NeedStates needs,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      EngagementProperties settings,
      Clock clock) {
    this.engagements = engagements;
    this.partners = partners;
    this.record = record;
    this.needs = needs;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * How two came together.
   *
   * @param steps what was done, the first first; at least one
   * @param partners who bids together with the supplier
   */
  public record Sample(
      EngagementId id,
      ScenarioId need,
      CapabilityId offer,
      List<SampleStep> steps,
      List<SamplePartner> partners) {}

  /**
   * Somebody who bids together with a supplier.
   *
   * @param contribution what it is to do
   * @param daysAgo how long before the samples were loaded it confirmed
   */
  public record SamplePartner(OrganisationId organisation, String contribution, int daysAgo) {}

  /**
   * Something that was done.
   *
   * @param by who did it
   * @param daysAgo how long before the samples were loaded
   * @param words what was said to it; {@code null} for nothing
   * @param reason why it ended; {@code null} where it did not
   */
  public record SampleStep(
      EngagementAction action,
      Part by,
      int daysAgo,
      @Nullable String words,
      @Nullable DeclineReason reason) {}

  /**
   * Loads what is not there yet; what people have done with it since stays.
   *
   * @return how many are new
   */
  @Transactional
  public int load(List<Sample> samples) {
    return (int)
        samples.stream()
            .filter(sample -> !engagements.existsById(sample.id()))
            .filter(sample -> pair(sample).map(pair -> load(sample, pair)).isPresent())
            .count();
  }

  private Optional<Pair> pair(Sample sample) {
    var need =
        Optional.ofNullable(scenarios.visible(List.of(sample.need()), BROKER).get(sample.need()));
    var offer =
        Optional.ofNullable(
            capabilities.visible(List.of(sample.offer()), BROKER).get(sample.offer()));
    return need.flatMap(known -> offer.map(other -> Pair.of(known, other)));
  }

  private Engagement load(Sample sample, Pair pair) {
    var first = sample.steps().getFirst();
    var engagement =
        engagements.save(
            Engagement.sample(
                sample.id(), pair, first.action(), mover(first), term(first), first.words()));
    record.kept(engagement, null, first.action(), mover(first), null);
    for (var step : sample.steps().subList(1, sample.steps().size())) {
      var before = engagement.state();
      if (!step.action().from(before)) {
        throw new IllegalArgumentException(
            "%s does not follow %s in %s".formatted(step.action(), before, pair.title()));
      }
      engagement.move(step.action(), mover(step), term(step), ending(step));
      engagement = engagements.save(engagement);
      record.kept(engagement, before, step.action(), mover(step), step.words());
      needs.follow(engagement);
    }
    for (var each : sample.partners()) {
      var at = clock.instant().minus(Duration.ofDays(each.daysAgo()));
      var asked =
          Partner.invited(
              UUID.randomUUID(),
              engagement.id(),
              each.organisation(),
              each.contribution(),
              null,
              at);
      partners.save(asked.moved(PartnerAction.CONFIRM, null, at));
    }
    return engagement;
  }

  private static @Nullable Ending ending(SampleStep step) {
    if (!step.action().needsReason()) {
      return null;
    }
    return step.by() == Part.SYSTEM
        ? Ending.of(NO_ANSWER)
        : new Ending(step.by(), step.reason(), step.words(), null, null);
  }

  private Mover mover(SampleStep step) {
    return new Mover("sample", step.by(), clock.instant().minus(Duration.ofDays(step.daysAgo())));
  }

  private Term term(SampleStep step) {
    return settings.term(step.action().to(), LocalDate.now(clock).minusDays(step.daysAgo()));
  }
}
