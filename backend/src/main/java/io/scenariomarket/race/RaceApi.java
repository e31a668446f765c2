package io.scenariomarket.race;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Validator;
import java.math.BigDecimal;
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
  private final RaceApiViews views;
  private final Validator validator;

  RaceApi(RaceManagement races, Reporting reporting, RaceApiViews views, Validator validator) {
    this.races = races;
    this.reporting = reporting;
    this.views = views;
    this.validator = validator;
  }

  /**
   * A report.
   *
   * @param version of the report that was read; not sent where there was none
   * @param unit of what was measured; not sent for the unit of the milestone's figure
   */
  @Schema(name = "RaceReporting")
  record Sent(
      @Nullable Long version,
      RaceReport.@Nullable Result result,
      @Nullable BigDecimal measured,
      @Nullable String unit,
      @Nullable String words) {}

  @GetMapping
  @Operation(summary = "Those that you have to do with, what goes on first")
  PageOf<RaceApiViews.RaceLine> list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Viewer viewer) {
    return races.list(Math.max(page, 0), PageOf.size(size), viewer).map(RaceApiViews.RaceLine::of);
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "One of them",
      description =
          "The owner of the need and the task force read all reports side by side, whoever takes"
              + " part its own alone.")
  RaceApiViews.RaceView get(@PathVariable UUID id, Viewer viewer) {
    return views.show(races.get(id, viewer), viewer);
  }

  @PutMapping("/{id}/reports/{engagement}/{milestone}")
  @Operation(
      summary = "Say how far you got with a milestone, in place of what you said before",
      description = "The milestone is its place, from 0.")
  RaceApiViews.RaceView report(
      @PathVariable UUID id,
      @PathVariable UUID engagement,
      @PathVariable int milestone,
      @RequestBody Sent sent,
      Viewer viewer) {
    reporting.toReport(id, engagement, milestone, viewer);
    var said =
        new RaceReport.Said(
            sent.result(), sent.measured(), sent.unit(), sent.words() == null ? "" : sent.words());
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
}
