package io.scenariomarket.race;

import io.scenariomarket.engagement.Measuring.Judged;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Requirement.Indicator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Races as programs get them. */
@Component
class RaceApiViews {

  private final RaceViews views;

  RaceApiViews(RaceViews views) {
    this.views = views;
  }

  /** A race in a list. */
  record RaceLine(UUID id, UUID scenarioId, String title, RaceStage stage, Instant stageSince) {

    static RaceLine of(Race race) {
      return new RaceLine(
          race.id(), race.scenarioId().value(), race.title(), race.stage(), race.stageSince());
    }
  }

  /**
   * One that takes part.
   *
   * @param title what it offers
   * @param outcome what became of it; {@code null} before the decision
   * @param reason why, in the words that its supplier gets
   */
  @Schema(name = "Racer")
  record RacerView(
      UUID engagementId,
      String title,
      String supplier,
      Racer.@Nullable Outcome outcome,
      @Nullable String reason) {}

  /** What was reported. */
  @Schema(name = "RaceReport")
  record ReportView(
      UUID engagementId,
      long version,
      RaceReport.@Nullable Result result,
      @Nullable BigDecimal measured,
      @Nullable String unit,
      @Nullable Judged judged,
      String words,
      Instant reportedAt) {}

  /**
   * A milestone.
   *
   * @param requirement by which requirement of the need it is measured
   * @param indicator the figure that it asks for
   * @param reports as far as you may read them
   */
  @Schema(name = "RaceMilestone")
  record MilestoneView(
      int at,
      String name,
      @Nullable LocalDate dueOn,
      @Nullable String requirement,
      @Nullable Indicator indicator,
      List<ReportView> reports) {}

  /**
   * A race.
   *
   * @param racers those of which you get to know: all for the owner of the need and the task force,
   *     your own for whoever takes part
   */
  record RaceView(RaceLine race, List<RacerView> racers, List<MilestoneView> milestones) {}

  RaceView show(Race race, Viewer viewer) {
    var shown = views.show(race, viewer);
    return new RaceView(
        RaceLine.of(shown.race()),
        shown.racers().stream().map(each -> racer(each.racer())).toList(),
        shown.rows().stream().map(RaceApiViews::milestone).toList());
  }

  private static RacerView racer(Racer racer) {
    return new RacerView(
        racer.engagement(),
        racer.title(),
        racer.supplierName(),
        racer.outcome(),
        racer.outcomeReason());
  }

  private static MilestoneView milestone(RaceViews.Row row) {
    var milestone = row.milestone();
    return new MilestoneView(
        row.at(),
        milestone.name(),
        milestone.dueOn(),
        milestone.requirement(),
        milestone.indicator(),
        row.cells().stream().flatMap(each -> report(each).stream()).toList());
  }

  private static List<ReportView> report(RaceViews.Cell cell) {
    var report = cell.report();
    return report == null
        ? List.of()
        : List.of(
            new ReportView(
                report.engagement(),
                report.number(),
                report.said().result(),
                report.said().measured(),
                report.said().unit(),
                cell.judged(),
                report.said().words(),
                report.reportedAt()));
  }
}
