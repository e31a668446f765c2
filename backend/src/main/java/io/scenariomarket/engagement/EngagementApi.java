package io.scenariomarket.engagement;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Sent;
import io.scenariomarket.supplier.CapabilityId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Engagements for programs. */
@RestController
@RequestMapping("/api/engagements")
@Tag(name = "Engagements", description = "A need and a capability from first contact to outcome")
class EngagementApi {

  private final EngagementManagement engagements;
  private final PartnerManagement partners;
  private final EngagementList list;
  private final EngagementApiViews views;
  private final AnswerApi answers;

  EngagementApi(
      EngagementManagement engagements,
      PartnerManagement partners,
      EngagementList list,
      EngagementApiViews views,
      AnswerApi answers) {
    this.engagements = engagements;
    this.partners = partners;
    this.list = list;
    this.views = views;
    this.answers = answers;
  }

  /**
   * An engagement that begins.
   *
   * @param action INVITE, EXPRESS_INTEREST or PROPOSE
   * @param message what is said to it
   * @param answers of the supplier to the requirements of the need; only where it begins
   */
  @Schema(name = "EngagementBeginning")
  record Beginning(
      @Nullable EngagementAction action,
      @Nullable UUID scenarioId,
      @Nullable UUID capabilityId,
      @Nullable String message,
      @Nullable List<AnswerForm> answers) {}

  /**
   * A step.
   *
   * @param version of the engagement that was read
   * @param reason needed where it ends without what was wanted
   * @param words what is said to it
   */
  @Schema(name = "EngagementStep")
  record Step(@Nullable Long version, @Nullable DeclineReason reason, @Nullable String words) {}

  /**
   * Answers to requirements.
   *
   * @param version of the engagement that was read
   */
  @Schema(name = "EngagementAnswering")
  record Answering(@Nullable Long version, @Nullable List<AnswerForm> answers) {}

  @GetMapping
  @Operation(summary = "Those of your organisations, what is due first in front")
  PageOf<EngagementView> list(
      @RequestParam(defaultValue = "ALL") EngagementFilter.View view,
      @RequestParam(required = false) @Nullable EngagementState state,
      @RequestParam(required = false) @Nullable UUID scenario,
      @RequestParam(required = false) @Nullable UUID capability,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Viewer viewer) {
    return list.list(
            new EngagementFilter(view, state, scenario, capability),
            Math.max(page, 0),
            PageOf.size(size),
            viewer)
        .mapAll(found -> views.show(found, viewer));
  }

  @PostMapping
  @Operation(summary = "Invite, express interest, or propose")
  ResponseEntity<EngagementView> begin(@RequestBody Beginning beginning, Viewer viewer) {
    var action = given(beginning.action(), "action");
    var need = new ScenarioId(given(beginning.scenarioId(), "scenarioId"));
    var offer = new CapabilityId(given(beginning.capabilityId(), "capabilityId"));
    var begun =
        answers.begin(action, need, offer, beginning.message(), beginning.answers(), viewer);
    return ResponseEntity.created(URI.create("/api/engagements/" + begun.id()))
        .body(views.show(begun, viewer));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One of them, with what you can do with it")
  EngagementView get(@PathVariable EngagementId id, Viewer viewer) {
    return views.show(partners.read(id, viewer), viewer);
  }

  @PostMapping("/{id}/moves/{action}")
  @Operation(summary = "Move it on; send the version that you read")
  EngagementView move(
      @PathVariable EngagementId id,
      @PathVariable EngagementAction action,
      @RequestBody Step step,
      Viewer viewer) {
    var decision =
        new EngagementDecision(Sent.version(step.version()), step.reason(), step.words());
    return views.show(engagements.move(id, action, decision, viewer), viewer);
  }

  @GetMapping("/{id}/answers")
  @Operation(summary = "What the supplier answered to the requirements of the need")
  List<AnswerViews.Shown> answers(@PathVariable EngagementId id, Viewer viewer) {
    return answers.of(engagements.get(id, viewer), viewer);
  }

  @PutMapping("/{id}/answers")
  @Operation(
      summary = "Answer the requirements, in place of what you answered before",
      description =
          "Each names the text of a requirement of the need; reply is YES, PARTLY, NO or LATER.")
  EngagementView answer(
      @PathVariable EngagementId id, @RequestBody Answering answering, Viewer viewer) {
    return views.show(
        answers.answer(id, Sent.version(answering.version()), answering.answers(), viewer), viewer);
  }

  private static <T> T given(@Nullable T value, String field) {
    return Optional.ofNullable(value)
        .orElseThrow(() -> Refusal.invalid(field, "engagement.chosen.missing"));
  }
}
