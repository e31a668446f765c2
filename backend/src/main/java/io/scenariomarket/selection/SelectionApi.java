package io.scenariomarket.selection;

import io.scenariomarket.engagement.DeclineReason;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.selection.SelectionApiViews.SelectionLine;
import io.scenariomarket.selection.SelectionApiViews.SelectionView;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Sent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
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

/** Selections for programs, from the criteria to the decision. */
@RestController
@RequestMapping("/api/selections")
@Tag(name = "Selections", description = "Choosing among the suppliers of a need by criteria")
class SelectionApi {

  private final SelectionManagement selections;
  private final Scoring scoring;
  private final Choosing choosing;
  private final ProposedCriteria proposed;
  private final SelectionApiViews views;

  SelectionApi(
      SelectionManagement selections,
      Scoring scoring,
      Choosing choosing,
      ProposedCriteria proposed,
      SelectionApiViews views) {
    this.selections = selections;
    this.scoring = scoring;
    this.choosing = choosing;
    this.proposed = proposed;
    this.views = views;
  }

  /**
   * A selection that begins.
   *
   * @param criteria to begin from; {@code null} for those that the market proposes
   */
  record SelectionBeginning(@Nullable UUID scenario, @Nullable List<Criterion> criteria) {}

  /**
   * By what is assessed.
   *
   * @param version of the selection that was read
   */
  record SelectionCriteria(
      @Nullable Long version, @Nullable List<Criterion> criteria, @Nullable Boolean blind) {}

  /** What assessors are to read of a bid. */
  record SelectionBrief(@Nullable UUID bid, @Nullable String text) {}

  /**
   * What opens the scoring.
   *
   * @param version of the selection that was read
   * @param briefs needed for each bid where assessors do not get to know whose it is
   */
  record SelectionOpening(@Nullable Long version, @Nullable List<SelectionBrief> briefs) {}

  /** The version of a selection that was read. */
  record SelectionVersion(@Nullable Long version) {}

  /**
   * Why a selection is given up.
   *
   * @param version of the selection that was read
   */
  record SelectionCancelling(@Nullable Long version, @Nullable String words) {}

  /**
   * What the meeting about the points said.
   *
   * @param version of the selection that was read
   * @param attended who was there
   */
  record SelectionNotes(
      @Nullable Long version, @Nullable String attended, @Nullable String notes) {}

  /**
   * What is decided on a bid.
   *
   * @param reason needed where it is not selected
   * @param words what its supplier is told, and nobody else of the suppliers
   */
  record SelectionChoice(
      @Nullable UUID bid,
      @Nullable Boolean selected,
      @Nullable DeclineReason reason,
      @Nullable String words) {

    Choice read() {
      var chosen = Boolean.TRUE.equals(selected);
      return new Choice(named(bid), chosen, chosen ? null : reason, words);
    }
  }

  /**
   * The decision.
   *
   * @param version of the selection that was read
   * @param choices one for each bid whose supplier is still there
   */
  record SelectionDecision(
      @Nullable Long version,
      @Nullable List<SelectionChoice> choices,
      Choosing.@Nullable Then then) {}

  @GetMapping
  @Operation(summary = "Those that you have to do with, what goes on first")
  PageOf<SelectionLine> list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Viewer viewer) {
    return selections.list(Math.max(page, 0), PageOf.size(size), viewer).map(SelectionLine::of);
  }

  @PostMapping
  @Operation(summary = "Begin one for a need of yours")
  ResponseEntity<SelectionView> begin(@RequestBody SelectionBeginning beginning, Viewer viewer) {
    var need =
        new ScenarioId(
            Optional.ofNullable(beginning.scenario())
                .orElseThrow(() -> Refusal.invalid("scenario", "selection.scenario.missing")));
    var criteria = beginning.criteria() == null ? proposed.inWords() : given(beginning.criteria());
    var begun = selections.begin(need, criteria, viewer);
    return ResponseEntity.created(URI.create("/api" + begun.address()))
        .body(views.show(begun, viewer));
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "One of them",
      description =
          "For its owner, the task force and its assessors. Points are there once they are open,"
              + " and in a blind scoring assessors read no names before.")
  SelectionView get(@PathVariable SelectionId id, Viewer viewer) {
    return views.show(selections.get(id, viewer), viewer);
  }

  @PutMapping("/{id}/criteria")
  @Operation(
      summary = "Set by what is assessed; send the version that you read",
      description = "Until the scoring begins. The weights make up 100.")
  SelectionView setCriteria(
      @PathVariable SelectionId id, @RequestBody SelectionCriteria set, Viewer viewer) {
    return views.show(
        selections.setCriteria(
            id,
            Sent.version(set.version()),
            given(set.criteria()),
            Boolean.TRUE.equals(set.blind()),
            viewer),
        viewer);
  }

  @PostMapping("/{id}/opening")
  @Operation(
      summary =
          "Fix criteria and bids, and let the assessors begin; send the version that you read")
  SelectionView open(
      @PathVariable SelectionId id, @RequestBody SelectionOpening opening, Viewer viewer) {
    var briefs = new HashMap<UUID, String>();
    given(opening.briefs())
        .forEach(
            each -> briefs.put(named(each.bid()), Optional.ofNullable(each.text()).orElse("")));
    return views.show(selections.open(id, Sent.version(opening.version()), briefs, viewer), viewer);
  }

  @PostMapping("/{id}/cancellation")
  @Operation(summary = "Give it up, with a reason; send the version that you read")
  SelectionView cancel(
      @PathVariable SelectionId id, @RequestBody SelectionCancelling cancelling, Viewer viewer) {
    return views.show(
        selections.cancel(id, Sent.version(cancelling.version()), cancelling.words(), viewer),
        viewer);
  }

  @PostMapping("/{id}/closing")
  @Operation(
      summary = "End the scoring, which opens the sheets; send the version that you read",
      description = "What is not handed in does not count.")
  SelectionView close(
      @PathVariable SelectionId id, @RequestBody SelectionVersion read, Viewer viewer) {
    return views.show(scoring.close(id, Sent.version(read.version()), viewer), viewer);
  }

  @PutMapping("/{id}/meeting")
  @Operation(summary = "Write down what the meeting said; send the version that you read")
  SelectionView note(
      @PathVariable SelectionId id, @RequestBody SelectionNotes said, Viewer viewer) {
    return views.show(
        choosing.note(id, Sent.version(said.version()), said.attended(), said.notes(), viewer),
        viewer);
  }

  @PostMapping("/{id}/decision")
  @Operation(
      summary = "Select one or several, with words for everyone; send the version that you read",
      description = "It stands, and moves the engagements of the suppliers on.")
  SelectionView decide(
      @PathVariable SelectionId id, @RequestBody SelectionDecision decision, Viewer viewer) {
    var choices = given(decision.choices()).stream().map(SelectionChoice::read).toList();
    return views.show(
        choosing.decide(
            id,
            Sent.version(decision.version()),
            choices,
            Objects.requireNonNullElse(decision.then(), Choosing.Then.SELECTED),
            viewer),
        viewer);
  }

  /** What was sent of several; nothing for none. */
  static <T> List<T> given(@Nullable List<T> sent) {
    return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
  }

  /** A bid that is named. */
  static UUID named(@Nullable UUID bid) {
    return Optional.ofNullable(bid)
        .orElseThrow(() -> Refusal.notFound("selection.candidate.not-found"));
  }
}
