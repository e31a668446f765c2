package io.scenariomarket.scenario;

import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.OK;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.workflow.ChangeAction;
import io.scenariomarket.workflow.Decision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scenarios for programs. */
@RestController
@RequestMapping("/api/scenarios")
@Tag(name = "Scenarios", description = "Application-scenario needs")
class ScenarioApi {

  private final ScenarioManagement scenarios;
  private final ScenarioViews views;

  ScenarioApi(ScenarioManagement scenarios, ScenarioViews views) {
    this.scenarios = scenarios;
    this.views = views;
  }

  @GetMapping
  @Operation(summary = "The scenarios that you may see, the latest first")
  PageOf<ScenarioView> list(
      @RequestParam Optional<OrganisationId> organisation,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Viewer viewer) {
    var found = scenarios.list(organisation, Math.max(page, 0), PageOf.size(size), viewer);
    return views.show(found, viewer);
  }

  @PostMapping
  @Operation(summary = "Post a scenario: handed in to the task force unless its state is DRAFT")
  ResponseEntity<ScenarioView> post(@Valid @RequestBody ScenarioRequest request, Viewer viewer) {
    var posted =
        scenarios.post(request.organisation(), request.content(), request.initial(), viewer);
    return ResponseEntity.created(URI.create("/api/scenarios/" + posted.id()))
        .body(views.show(posted, viewer));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One scenario")
  ScenarioView get(@PathVariable ScenarioId id, Viewer viewer) {
    return views.show(scenarios.get(id, viewer), viewer);
  }

  @PostMapping("/{id}/moves/{action}")
  @Operation(summary = "Move a scenario on; send the version that you read")
  ScenarioView move(
      @PathVariable ScenarioId id,
      @PathVariable ScenarioAction action,
      @RequestBody Decision decision,
      Viewer viewer) {
    return views.show(scenarios.move(id, action, decision, viewer), viewer);
  }

  @PostMapping("/{id}/pending-change/{action}")
  @Operation(
      summary = "Decide on a change that waits, or take it back; send the version that you read")
  ScenarioView decide(
      @PathVariable ScenarioId id,
      @PathVariable ChangeAction action,
      @RequestBody Decision decision,
      Viewer viewer) {
    return views.show(scenarios.decide(id, action, decision, viewer), viewer);
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Change a scenario; send the version that you read",
      description =
          "What its owner changes of something public is reviewed before the public reads it:"
              + " pendingChange is what waits then, the rest is what is public meanwhile. Contact,"
              + " confidential details and stricter levels take effect at once. A further change"
              + " joins what waits: what it leaves as it is public does not undo it. Take the"
              + " change back (CHANGE_TAKE_BACK) to undo it.")
  @ApiResponse(responseCode = "200", description = "It says so now")
  @ApiResponse(
      responseCode = "202",
      description = "The task force reviews it first; the public reads what it read before")
  ResponseEntity<ScenarioView> put(
      @PathVariable ScenarioId id, @Valid @RequestBody ScenarioRequest request, Viewer viewer) {
    var version =
        Optional.ofNullable(request.version())
            .orElseThrow(() -> Refusal.invalid("version", "problem.version-missing"));
    var content = scenarios.fromPublic(id, request.content(), viewer);
    var saved = scenarios.revise(id, content, version, request.submit(), viewer);
    return ResponseEntity.status(scenarios.waits(saved, viewer) ? ACCEPTED : OK)
        .body(views.show(saved, viewer));
  }
}
