package io.scenariomarket.race;

import io.scenariomarket.engagement.DeclineReason;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Requirement;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Sent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Begins races and ends them, for programs. */
@RestController
@Tag(name = "Races")
class RunApi {

  private final RaceManagement races;
  private final Keeping keeping;
  private final RaceApiViews views;

  RunApi(RaceManagement races, Keeping keeping, RaceApiViews views) {
    this.races = races;
    this.keeping = keeping;
    this.views = views;
  }

  /**
   * A milestone.
   *
   * @param requirement the text of a requirement of the need that gives a figure, by which it is
   *     measured; not sent for none
   */
  @Schema(name = "RaceMilestoneToReach")
  record ToReach(
      @NotNull @Size(min = 1, max = 200) @Nullable String name,
      @NotNull @Nullable LocalDate dueOn,
      @Nullable String requirement) {}

  /**
   * A race to begin.
   *
   * @param engagements of the shortlist of the need
   */
  @Schema(name = "RaceBeginning")
  record Beginning(
      @NotNull @Nullable List<@NotNull UUID> engagements,
      @NotNull @Nullable List<@Valid @NotNull ToReach> milestones) {}

  /**
   * What one of them is told.
   *
   * @param reason why it is not kept; not sent for the one that is
   */
  @Schema(name = "RaceVerdict")
  record Verdict(
      @NotNull @Nullable UUID engagement, @Nullable DeclineReason reason, @Nullable String words) {}

  /**
   * A decision.
   *
   * @param version of the race that was read
   * @param kept the engagement of the one that is kept
   * @param verdicts one for each that is still there
   */
  @Schema(name = "RaceDecision")
  record Decision(
      @Nullable Long version,
      @Nullable UUID kept,
      @NotNull @Nullable List<@Valid @NotNull Verdict> verdicts) {}

  @PostMapping("/api/scenarios/{id}/race")
  @Operation(summary = "Have some of the shortlist of a need work towards the same milestones")
  ResponseEntity<RaceApiViews.RaceView> begin(
      @PathVariable ScenarioId id, @Valid @RequestBody Beginning beginning, Viewer viewer) {
    if (!races.begins(id, viewer)) {
      throw Refusal.forbidden("race.forbidden");
    }
    var measures = races.measures(id, viewer);
    var milestones =
        Objects.requireNonNull(beginning.milestones()).stream()
            .map(each -> milestone(each, measures))
            .toList();
    var begun =
        races.begin(id, Objects.requireNonNull(beginning.engagements()), milestones, viewer);
    return ResponseEntity.created(URI.create("/api" + begun.address()))
        .body(views.show(begun, viewer));
  }

  private static RaceMilestone milestone(ToReach sent, List<Requirement> measures) {
    var name = String.valueOf(sent.name());
    if (sent.requirement() == null) {
      return new RaceMilestone(name, sent.dueOn(), null, null);
    }
    return measures.stream()
        .filter(each -> each.text().equals(sent.requirement()))
        .findFirst()
        .map(each -> new RaceMilestone(name, sent.dueOn(), each.text(), each.indicator()))
        .orElseThrow(() -> Refusal.invalid("requirement", "form.choice"));
  }

  @PostMapping("/api/races/{id}/decision")
  @Operation(summary = "Keep one of them, and tell every other why not; send the version you read")
  RaceApiViews.RaceView keep(
      @PathVariable UUID id, @Valid @RequestBody Decision decision, Viewer viewer) {
    races.toDecide(id, null, viewer);
    var verdicts =
        Objects.requireNonNull(decision.verdicts()).stream()
            .map(
                each ->
                    new Keeping.Verdict(
                        Objects.requireNonNull(each.engagement()), each.reason(), each.words()))
            .toList();
    var version = Sent.version(decision.version());
    return views.show(keeping.keep(id, version, decision.kept(), verdicts, viewer), viewer);
  }
}
