package io.scenariomarket.race;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Requirement.Indicator;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Races for programs. */
@RestController
@RequestMapping("/api/races")
@Tag(name = "Races", description = "Several suppliers at work towards the same milestones")
class RaceApi {

  private final RaceManagement races;
  private final Reporting reporting;
  private final RaceViews views;
  private final Validator validator;

  RaceApi(RaceManagement races, Reporting reporting, RaceViews views, Validator validator) {
    this.races = races;
    this.reporting = reporting;
    this.views = views;
    this.validator = validator;
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
      @Nullable Boolean met,
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

  /**
   * A report.
   *
   * @param version of the report that was read; not sent where there was none
   * @param measured in the unit of the milestone's figure
   */
  @Schema(name = "RaceReporting")
  record Sent(
      @Nullable Long version,
      RaceReport.@Nullable Result result,
      @Nullable BigDecimal measured,
      @Nullable String words) {}

  @GetMapping
  @Operation(summary = "Those that you have to do with, what goes on first")
  PageOf<RaceLine> list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Viewer viewer) {
    return races.list(Math.max(page, 0), PageOf.size(size), viewer).map(RaceLine::of);
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "One of them",
      description =
          "The owner of the need and the task force read all reports side by side, whoever takes"
              + " part its own alone.")
  RaceView get(@PathVariable UUID id, Viewer viewer) {
    var shown = views.show(races.get(id, viewer), viewer);
    return new RaceView(
        RaceLine.of(shown.race()),
        shown.racers().stream().map(each -> racer(each.racer())).toList(),
        shown.rows().stream().map(RaceApi::milestone).toList());
  }

  @PutMapping("/{id}/reports/{engagement}/{milestone}")
  @Operation(
      summary = "Say how far you got with a milestone, in place of what you said before",
      description = "The milestone is its place, from 0.")
  RaceView report(
      @PathVariable UUID id,
      @PathVariable UUID engagement,
      @PathVariable int milestone,
      @RequestBody Sent sent,
      Viewer viewer) {
    reporting.toReport(id, engagement, milestone, viewer);
    var said =
        new RaceReport.Said(
            sent.result(), sent.measured(), sent.words() == null ? "" : sent.words());
    var faults =
        validator.validate(said).stream()
            .map(
                each ->
                    new Refusal.Field(
                        each.getPropertyPath().toString(), "race.report.refused", List.of()))
            .toList();
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    var version = sent.version();
    reporting.report(id, engagement, milestone, version == null ? -1 : version, said, viewer);
    return get(id, viewer);
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
                cell.met(),
                report.said().words(),
                report.reportedAt()));
  }
}
