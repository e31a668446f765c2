package io.scenariomarket.selection;

import io.scenariomarket.expert.ExpertPool;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Sent;
import io.scenariomarket.shared.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The assessors of selections and what they give, for programs. */
@RestController
@RequestMapping("/api/selections/{id}")
@Tag(name = "Selections")
class AssessmentApi {

  private final SelectionManagement selections;
  private final SelectionViews views;
  private final Panel panel;
  private final Scoring scoring;
  private final AssessorPool pool;
  private final ProposedAssessors proposed;

  AssessmentApi(
      SelectionManagement selections,
      SelectionViews views,
      Panel panel,
      Scoring scoring,
      AssessorPool pool,
      ProposedAssessors proposed) {
    this.selections = selections;
    this.views = views;
    this.panel = panel;
    this.scoring = scoring;
    this.pool = pool;
    this.proposed = proposed;
  }

  /**
   * The assessors of a selection.
   *
   * @param named in the order in which they were named
   * @param pool who can be named, by group; empty where you can name nobody now
   * @param proposed the experts who fit best, in the same way
   */
  record SelectionPanel(
      List<SelectionViews.Assessor> named,
      Map<AssessorGroup, List<AssessorPool.Person>> pool,
      List<ExpertPool.Proposal> proposed) {}

  /** Somebody who is named. */
  record AssessorNaming(@Nullable String subject) {}

  /** A conflict of interest with a bid. */
  record ConflictDeclaring(@Nullable UUID bid, @Nullable String reason) {}

  /**
   * What an assessor says of their conflicts of interest.
   *
   * @param version of their sheet that was read
   * @param none whether they have none
   * @param conflicts those that they have, where they know who takes part
   * @param organisations to whom they are tied and how, one a line, where they do not know
   */
  record ConflictDeclaration(
      @Nullable Long version,
      @Nullable Boolean none,
      @Nullable List<ConflictDeclaring> conflicts,
      @Nullable String organisations) {

    Declaration read() {
      return new Declaration(
          none,
          SelectionApi.given(conflicts).stream()
              .map(
                  each -> new Conflict(SelectionApi.named(each.bid()), Text.orEmpty(each.reason())))
              .distinct()
              .toList(),
          organisations);
    }
  }

  /**
   * What is given to a bid by a criterion.
   *
   * @param criterion where it stands among the criteria, from 0
   * @param points 0 to 10 in halves; {@code null} for none yet
   * @param words why; why they were changed, after the meeting
   */
  record SheetRow(
      @Nullable UUID bid,
      @Nullable Integer criterion,
      @Nullable BigDecimal points,
      @Nullable String words) {

    GivenPoints.Given read() {
      return new GivenPoints.Given(
          SelectionApi.named(bid), criterion == null ? -1 : criterion, points, Text.orEmpty(words));
    }
  }

  /**
   * What is filled in.
   *
   * @param version of the sheet that was read
   * @param handIn whether it is final with this; not asked about after the meeting
   */
  record SheetFilling(
      @Nullable Long version, @Nullable List<SheetRow> rows, @Nullable Boolean handIn) {}

  /**
   * The own sheet of an assessor.
   *
   * @param version counts its changes from 0
   * @param declared whether it was said which conflicts of interest there are, without which nobody
   *     assesses
   * @param conflicts bids that they declared that they cannot assess
   * @param handedIn whether the points are final
   * @param rows what was given
   */
  record AssessorSheet(
      long version,
      boolean declared,
      List<Conflict> conflicts,
      boolean handedIn,
      List<SheetRow> rows) {

    static AssessorSheet of(ScoreSheet own) {
      return new AssessorSheet(
          own.number(),
          own.declared(),
          own.conflicts(),
          own.handedIn(),
          own.marks().stream()
              .map(
                  each ->
                      new SheetRow(
                          each.candidate(),
                          each.criterion(),
                          each.score().counts(),
                          each.score().adjusted() == null
                              ? each.score().remark()
                              : each.score().adjustedReason()))
              .toList());
    }
  }

  @GetMapping("/assessors")
  @Operation(summary = "Who assesses, and for those who name them who could")
  SelectionPanel assessors(@PathVariable SelectionId id, Viewer viewer) {
    var shown = views.show(selections.get(id, viewer), viewer);
    return shown.can(SelectionAction.NAME_ASSESSORS.name())
        ? new SelectionPanel(
            shown.assessors(),
            pool.of(shown.selection().owner()),
            proposed.of(shown.selection(), viewer))
        : new SelectionPanel(shown.assessors(), Map.of(), List.of());
  }

  @PostMapping("/assessors")
  @Operation(summary = "Name one")
  SelectionPanel name(
      @PathVariable SelectionId id, @RequestBody AssessorNaming naming, Viewer viewer) {
    panel.name(id, Text.orEmpty(naming.subject()), viewer);
    return assessors(id, viewer);
  }

  @DeleteMapping("/assessors/{subject}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take one back whose points are not in")
  void remove(@PathVariable SelectionId id, @PathVariable String subject, Viewer viewer) {
    panel.remove(id, subject, viewer);
  }

  @PutMapping("/declaration")
  @Operation(
      summary = "Say which conflicts of interest you have; send the version of your sheet",
      description = "An assessor says so before they give anything.")
  AssessorSheet declare(
      @PathVariable SelectionId id, @RequestBody ConflictDeclaration declaration, Viewer viewer) {
    panel.declare(id, Sent.version(declaration.version()), declaration.read(), viewer);
    return sheet(id, viewer);
  }

  @GetMapping("/sheet")
  @Operation(summary = "Your own sheet")
  AssessorSheet sheet(@PathVariable SelectionId id, Viewer viewer) {
    var selection = selections.get(id, viewer);
    if (!selections.roles(selection, viewer).contains(SelectionRole.ASSESSOR)) {
      throw Refusal.forbidden("selection.assessor.not");
    }
    return panel.own(selection, viewer).map(AssessorSheet::of).orElseThrow();
  }

  @PutMapping("/sheet")
  @Operation(
      summary = "Keep your points, or hand them in; send the version of your sheet",
      description = "After the meeting it changes some of what was handed in, each with a reason.")
  AssessorSheet fill(
      @PathVariable SelectionId id, @RequestBody SheetFilling filling, Viewer viewer) {
    var version = Sent.version(filling.version());
    var given = SelectionApi.given(filling.rows()).stream().map(SheetRow::read).toList();
    return AssessorSheet.of(
        selections.get(id, viewer).stage() == Stage.CONSENSUS
            ? scoring.adjust(id, version, given, viewer)
            : scoring.save(id, version, given, Boolean.TRUE.equals(filling.handIn()), viewer));
  }
}
