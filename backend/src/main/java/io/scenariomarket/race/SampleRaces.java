package io.scenariomarket.race;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.scenario.Requirement;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads marked sample races that are decided, so that a first look shows how one reads. */
@Component
public class SampleRaces {

  private static final Viewer BROKER = Viewer.taskForce("sample");

  private final Races races;
  private final RaceReports reports;
  private final EngagementManagement engagements;
  private final ScenarioManagement scenarios;
  private final OrganisationManagement organisations;
  private final Clock clock;

  SampleRaces(
      Races races,
      RaceReports reports,
      EngagementManagement engagements,
      ScenarioManagement scenarios,
      OrganisationManagement organisations,
      Clock clock) {
    this.races = races;
    this.reports = reports;
    this.engagements = engagements;
    this.scenarios = scenarios;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** A race, with how long before the samples were loaded it began and was decided. */
  public record Sample(
      UUID id,
      ScenarioId need,
      int begunDaysAgo,
      int decidedDaysAgo,
      List<SampleMilestone> milestones,
      List<SampleRacer> racers) {}

  /**
   * A milestone.
   *
   * @param dueDaysAgo how long before the samples were loaded it was due
   * @param indicator the name of the need's figure by which it is measured; {@code null} for none
   */
  public record SampleMilestone(String name, int dueDaysAgo, @Nullable String indicator) {}

  /** One that took part, with its reports in the order of the milestones. */
  public record SampleRacer(
      EngagementId engagement, boolean kept, String reason, List<SampleReport> reports) {}

  /** What it reported; see {@link RaceReport.Said}. */
  public record SampleReport(String result, @Nullable BigDecimal measured, String words) {}

  /**
   * Loads what is not there yet, of needs and engagements that are.
   *
   * @return how many are new
   */
  @Transactional
  public int load(List<Sample> samples) {
    return (int)
        samples.stream().filter(each -> !races.existsById(each.id())).filter(this::load).count();
  }

  private boolean load(Sample sample) {
    var need =
        Optional.ofNullable(scenarios.visible(List.of(sample.need()), BROKER).get(sample.need()));
    var racing =
        sample.racers().stream()
            .flatMap(each -> engagements.find(each.engagement(), BROKER).stream())
            .toList();
    if (need.isEmpty() || racing.size() < sample.racers().size()) {
      return false;
    }
    races.save(race(sample, need.get(), racing));
    for (var racer : sample.racers()) {
      for (var at = 0; at < racer.reports().size(); at++) {
        var told = racer.reports().get(at);
        reports.save(
            RaceReport.first(
                sample.id(),
                racer.engagement().value(),
                at,
                new RaceReport.Said(
                    RaceReport.Result.valueOf(told.result()), told.measured(), null, told.words()),
                ago(sample.milestones().get(at).dueDaysAgo())));
      }
    }
    return true;
  }

  private Race race(Sample sample, Scenario need, List<Engagement> racing) {
    var names = organisations.names(racing.stream().map(each -> each.pair().supplier()).toList());
    var racers = new ArrayList<Racer>();
    for (var at = 0; at < racing.size(); at++) {
      var engagement = racing.get(at);
      var told = sample.racers().get(at);
      racers.add(
          Racer.of(engagement, names.getOrDefault(engagement.pair().supplier(), ""))
              .ended(told.kept() ? Racer.Outcome.KEPT : Racer.Outcome.NOT_KEPT, told.reason()));
    }
    return new Race(
        sample.id(),
        null,
        need.id(),
        need.organisationId(),
        need.title(),
        RaceStage.DECIDED,
        ago(sample.decidedDaysAgo()),
        sample.milestones().stream().map(each -> milestone(each, need)).toList(),
        racers,
        null,
        "sample",
        true,
        ago(sample.begunDaysAgo()));
  }

  private RaceMilestone milestone(SampleMilestone sample, Scenario need) {
    var measure =
        need.content().requirements().stream()
            .filter(each -> measures(each, sample.indicator()))
            .findFirst();
    return new RaceMilestone(
        sample.name(),
        LocalDate.now(clock).minusDays(sample.dueDaysAgo()),
        measure.map(Requirement::text).orElse(null),
        measure.map(Requirement::indicator).orElse(null));
  }

  private static boolean measures(Requirement requirement, @Nullable String name) {
    var indicator = requirement.indicator();
    return indicator != null && indicator.name().equals(name);
  }

  private Instant ago(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }
}
