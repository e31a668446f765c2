package io.scenariomarket.race;

import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what is reported in races; whoever takes part reads its own reports alone. */
@Service
@Transactional
class Reporting {

  private final RaceManagement races;
  private final RaceReports reports;
  private final EngagementManagement engagements;
  private final RaceNews news;
  private final Clock clock;

  Reporting(
      RaceManagement races,
      RaceReports reports,
      EngagementManagement engagements,
      RaceNews news,
      Clock clock) {
    this.races = races;
    this.reports = reports;
    this.engagements = engagements;
    this.news = news;
    this.clock = clock;
  }

  /** The reports of a race that the viewer may read. */
  @Transactional(readOnly = true)
  List<RaceReport> of(Race race, Viewer viewer) {
    var all = races.leads(race, viewer);
    var own = races.racers(race, viewer).stream().map(Racer::engagement).toList();
    return reports.of(race.id()).stream()
        .filter(each -> all || own.contains(each.engagement()))
        .toList();
  }

  /** Those that take part now for whom the viewer can report, by engagement. */
  @Transactional(readOnly = true)
  Set<UUID> reportsFor(Race race, Viewer viewer) {
    if (!race.running()) {
      return Set.of();
    }
    return engagements.parts(races.present(race, viewer).values(), viewer).entrySet().stream()
        .filter(each -> each.getValue().contains(Part.SUPPLIER))
        .map(each -> each.getKey().id().value())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Says how far one that takes part got with a milestone, in place of what it said before.
   *
   * @param version of the report that was read; -1 where there was none
   * @throws Refusal when the viewer may not see the race or not report for this one, the race is
   *     over, or it was reported in between
   */
  RaceReport report(
      UUID id, UUID engagement, int milestone, long version, RaceReport.Said said, Viewer viewer) {
    races.hold(id);
    var race = toReport(id, engagement, milestone, viewer);
    var before = found(race, engagement, milestone);
    if (before.map(RaceReport::number).orElse(-1L) != version) {
      throw Refusal.changedInBetween();
    }
    var now = clock.instant();
    var saved =
        reports.save(
            before
                .map(each -> each.saying(said, now))
                .orElseGet(() -> RaceReport.first(id, engagement, milestone, said, now)));
    races.audited("race.reported", race, Map.of());
    news.reported(race, race.racer(engagement), race.milestone(milestone), viewer);
    return saved;
  }

  /**
   * The race for somebody who reports on a milestone.
   *
   * @throws Refusal as {@link #report}
   */
  @Transactional(readOnly = true)
  Race toReport(UUID id, UUID engagement, int milestone, Viewer viewer) {
    var race = races.get(id, viewer);
    if (races.racers(race, viewer).stream()
        .noneMatch(each -> each.engagement().equals(engagement))) {
      throw Refusal.notFound("race.not-found");
    }
    race.milestone(milestone);
    if (!race.running()) {
      throw Refusal.conflict("race.over");
    }
    if (!reportsFor(race, viewer).contains(engagement)) {
      throw Refusal.forbidden("race.report.forbidden");
    }
    return race;
  }

  /** What was reported on a milestone for one that takes part; for no one's eyes. */
  @Transactional(readOnly = true)
  Optional<RaceReport> found(Race race, UUID engagement, int milestone) {
    return reports.of(race.id()).stream()
        .filter(each -> each.engagement().equals(engagement) && each.milestone() == milestone)
        .findFirst();
  }
}
