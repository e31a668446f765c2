package io.scenariomarket.board;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The two boards for programs. */
@RestController
@RequestMapping("/api/boards")
@Tag(name = "Boards", description = "Technical needs for which organisations compete")
class CallApi {

  private final CallManagement calls;
  private final CallViews views;
  private final Validator validator;

  CallApi(CallManagement calls, CallViews views, Validator validator) {
    this.calls = calls;
    this.views = views;
    this.validator = validator;
  }

  /** A need on a board; what is not there yet is left out. */
  @Schema(name = "BoardCall")
  record CallView(
      UUID id,
      long version,
      TechBoard board,
      CallStage stage,
      Instant stageSince,
      ScenarioId scenario,
      String title,
      OrganisationId owner,
      String ownerName,
      @Nullable String terms,
      @Nullable Instant publishedAt,
      @Nullable Instant deadline,
      @Nullable NextStep nextStep,
      @Nullable Instant objectionsUntil,
      List<String> winners,
      @Nullable Grade grade,
      boolean takesBids,
      List<CallStep> steps,
      List<CallAction> actions) {

    static CallView of(CallViews.Shown shown) {
      var call = shown.call();
      return new CallView(
          call.id(),
          call.number(),
          call.board(),
          call.stage(),
          call.stageSince(),
          call.scenarioId(),
          call.title(),
          call.owner(),
          shown.owner(),
          call.terms(),
          call.publishedAt(),
          call.deadline(),
          call.nextStep(),
          call.objectionsUntil(),
          shown.winners(),
          call.grade(),
          shown.takesBids(),
          call.steps(),
          shown.actions());
    }
  }

  /** A need proposed for its board. */
  @Schema(name = "BoardProposal")
  record Proposed(ScenarioId scenario, @Nullable String words) {}

  /**
   * What is said with something that is done.
   *
   * @param deadline until when bids are taken; or objections; for what sets it alone
   * @param nextStep what is to be done about a need that is not awarded; for that alone
   * @param winners the bids that are awarded; for an award alone
   * @param grade how well it was done; for that alone
   */
  @Schema(name = "BoardDecision")
  record Sent(
      long version,
      @Nullable String words,
      @Nullable Instant deadline,
      @Nullable NextStep nextStep,
      @Nullable List<UUID> winners,
      @Nullable Grade grade) {}

  @GetMapping
  @Operation(summary = "The needs on the boards that you may read, what goes on first")
  PageOf<CallView> list(
      @RequestParam Optional<TechBoard> board,
      @RequestParam Optional<CallStage> stage,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Viewer viewer) {
    return calls
        .list(
            new CallFilter(board.orElse(null), stage.orElse(null)),
            Math.max(page, 0),
            PageOf.size(size),
            viewer)
        .mapAll(some -> views.show(some, viewer).stream().map(CallView::of).toList());
  }

  @GetMapping("/counts")
  @Operation(summary = "How many stand at which stage of which board")
  List<CallCount> counts(Viewer viewer) {
    return calls.counts(viewer);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One of them")
  CallView get(@PathVariable UUID id, Viewer viewer) {
    return CallView.of(views.show(calls.get(id, viewer), viewer));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Propose a public need for the board of its kind")
  CallView propose(@RequestBody Proposed sent, Viewer viewer) {
    var said = checked(new Sent(0, sent.words(), null, null, null, null));
    return CallView.of(views.show(calls.propose(sent.scenario(), said.words(), viewer), viewer));
  }

  @PostMapping("/{id}/moves/{action}")
  @Operation(
      summary = "Lead one on",
      description =
          "What you can do with one is in its answer. The words say why, or on which terms; once"
              + " it is published, everybody reads them.")
  CallView move(
      @PathVariable UUID id,
      @PathVariable CallAction action,
      @RequestBody Sent sent,
      Viewer viewer) {
    calls.toLead(id, action, viewer);
    var said = checked(sent);
    return CallView.of(views.show(calls.move(id, action, said, viewer), viewer));
  }

  private CallDecision checked(Sent sent) {
    var words = sent.words();
    var said =
        new CallDecision(
            sent.version(),
            words == null ? "" : words,
            sent.deadline(),
            sent.nextStep(),
            Objects.requireNonNullElse(sent.winners(), List.of()),
            sent.grade());
    if (!validator.validate(said).isEmpty()) {
      throw Refusal.invalid("words", "board.words-needed", CallDecision.MAX_WORDS);
    }
    return said;
  }
}
