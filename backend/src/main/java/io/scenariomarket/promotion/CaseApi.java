package io.scenariomarket.promotion;

import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Sent;
import io.scenariomarket.work.Decision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Typical cases for programs. That a side agrees is said by a person, on the page. */
@RestController
@RequestMapping("/api/cases")
@Tag(name = "Cases", description = "What came of engagements, told with the consent of both sides")
class CaseApi {

  private final CaseManagement cases;
  private final CaseLibrary library;
  private final CaseApiViews views;

  CaseApi(CaseManagement cases, CaseLibrary library, CaseApiViews views) {
    this.cases = cases;
    this.library = library;
    this.views = views;
  }

  /** A case that begins. */
  @Schema(name = "CaseBeginning")
  record Beginning(@NotNull @Nullable UUID engagement) {}

  /**
   * What a case says.
   *
   * @param version of the case that was read
   * @param figures what is chosen of each figure of the acceptance record, in its order
   */
  @Schema(name = "CaseSaying")
  record Saying(
      @Nullable Long version,
      @Nullable String title,
      @Nullable String problem,
      @Nullable String solution,
      @Nullable String effects,
      @Nullable String evidence,
      @Nullable List<Chosen> figures) {

    List<CaseManagement.Choice> choices() {
      return figures == null
          ? List.of()
          : figures.stream()
              .filter(Objects::nonNull)
              .map(
                  each ->
                      new CaseManagement.Choice(Boolean.TRUE.equals(each.shown()), each.before()))
              .toList();
    }
  }

  /** What is chosen of a figure. */
  @Schema(name = "CaseFigureChoice")
  record Chosen(@Nullable Boolean shown, @Nullable String before) {}

  /**
   * A move.
   *
   * @param version of the case that was read
   * @param reason why; needed to refuse, to send back and to take off
   */
  @Schema(name = "CaseMove")
  record Move(@Nullable Long version, @Nullable String reason) {}

  @GetMapping
  @Operation(summary = "Those that are public, the latest first")
  PageOf<CaseApiViews.CaseLine> list(
      @ModelAttribute CaseLibrary.Wanted wanted,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return library
        .find(wanted, Math.max(page, 0), PageOf.size(size))
        .map(CaseApiViews.CaseLine::of);
  }

  @GetMapping("/own")
  @Operation(summary = "Those of your organisations in whatever state; all for the task force")
  PageOf<CaseApiViews.CaseLine> own(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Viewer viewer) {
    return library.own(Math.max(page, 0), PageOf.size(size), viewer).map(CaseApiViews.CaseLine::of);
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "One of them",
      description = "Who agreed to it is told to the two sides and the task force alone.")
  CaseApiViews.CaseView get(@PathVariable UUID id, Viewer viewer) {
    return views.show(cases.get(id, viewer), viewer);
  }

  @PostMapping
  @Operation(summary = "Begin the case of an engagement whose result both sides accepted")
  ResponseEntity<CaseApiViews.CaseView> begin(
      @Valid @RequestBody Beginning beginning, Viewer viewer) {
    var id = new EngagementId(Objects.requireNonNull(beginning.engagement()));
    var begun = cases.begin(id, viewer);
    return ResponseEntity.created(URI.create("/api" + begun.ref().address()))
        .body(views.show(begun, viewer));
  }

  @PutMapping("/{id}")
  @Operation(summary = "Change what a draft says; send the version that you read")
  CaseApiViews.CaseView revise(@PathVariable UUID id, @RequestBody Saying sent, Viewer viewer) {
    cases.toDo(id, CaseAction.EDIT, viewer);
    var said =
        views.checked(
            new CaseContent(
                Objects.requireNonNullElse(sent.title(), ""),
                Objects.requireNonNullElse(sent.problem(), ""),
                Objects.requireNonNullElse(sent.solution(), ""),
                sent.effects(),
                sent.evidence()));
    return views.show(
        cases.revise(id, Sent.version(sent.version()), said, sent.choices(), viewer), viewer);
  }

  @PostMapping("/{id}/moves/{action}")
  @Operation(
      summary = "Move it on; send the version that you read",
      description =
          "ASK, REFUSE, SEND_BACK, PUBLISH, TAKE_OFF, WITHDRAW_CONSENT or REVISE. With a consent"
              + " that is taken back nobody else reads the case from then on.")
  CaseApiViews.CaseView move(
      @PathVariable UUID id, @PathVariable String action, @RequestBody Move move, Viewer viewer) {
    cases.get(id, viewer);
    var step = CaseAction.named(action).orElseThrow(() -> Refusal.conflict("case.state.conflict"));
    cases.toDo(id, step, viewer);
    var decision = new Decision(Sent.version(move.version()), move.reason(), Map.of());
    return views.show(cases.move(id, step, decision, viewer), viewer);
  }
}
