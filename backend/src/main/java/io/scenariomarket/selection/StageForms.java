package io.scenariomarket.selection;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads a selection on: opens the scoring, or gives the selection up. */
@Controller
class StageForms {

  private final SelectionManagement selections;
  private final SelectionViews views;
  private final List<KnownBriefs> known;
  private final FormFlow forms;

  StageForms(
      SelectionManagement selections,
      SelectionViews views,
      List<KnownBriefs> known,
      FormFlow forms) {
    this.selections = selections;
    this.views = views;
    this.known = known;
    this.forms = forms;
  }

  /** What assessors are to read of a candidate. */
  record BriefForm(@Nullable UUID candidate, @Nullable String text) {

    static final BriefForm EMPTY = new BriefForm(null, null);
  }

  /** What is typed to open the scoring. */
  record OpeningForm(@Nullable Long version, List<BriefForm> briefs) {

    public OpeningForm {
      briefs = FormErrors.rows(briefs, BriefForm.EMPTY);
    }

    Map<UUID, String> texts() {
      var texts = new HashMap<UUID, String>();
      for (var brief : briefs) {
        if (brief.candidate() != null) {
          texts.put(brief.candidate(), brief.text() == null ? "" : brief.text());
        }
      }
      return texts;
    }
  }

  /** What is typed to give a selection up. */
  record CancelForm(@Nullable Long version, @Nullable String words) {}

  @GetMapping("/selections/{id}/opening")
  ModelAndView askToOpen(@PathVariable SelectionId id, Viewer viewer) {
    var selection = selections.toDo(id, SelectionAction.OPEN_SCORING, viewer);
    var briefs =
        known.stream()
            .flatMap(
                each ->
                    each.of(selection.scenarioId(), selection.owner(), viewer).entrySet().stream())
            .map(
                each ->
                    new BriefForm(each.getKey(), Text.first(each.getValue(), Candidate.MAX_BRIEF)))
            .toList();
    return forms.show(opening(selection, new OpeningForm(null, briefs), viewer));
  }

  @PostMapping("/selections/{id}/opening")
  ModelAndView open(
      @PathVariable SelectionId id,
      @ModelAttribute("form") OpeningForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var selection = selections.toDo(id, SelectionAction.OPEN_SCORING, viewer);
    return forms.save(
        _ -> form,
        typed -> {
          selections.open(id, FormFlow.version(typed.version()), typed.texts(), viewer);
          flash.addFlashAttribute("saved", "selection.did.OPEN_SCORING");
          return new ModelAndView("redirect:" + selection.address());
        },
        opening(selection, form, viewer));
  }

  @GetMapping("/selections/{id}/cancellation")
  ModelAndView askToCancel(@PathVariable SelectionId id, Viewer viewer) {
    var selection = selections.toDo(id, SelectionAction.CANCEL, viewer);
    return forms.show(cancelling(selection, new CancelForm(null, null)));
  }

  @PostMapping("/selections/{id}/cancellation")
  ModelAndView cancel(
      @PathVariable SelectionId id,
      @ModelAttribute("form") CancelForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var selection = selections.toDo(id, SelectionAction.CANCEL, viewer);
    return forms.save(
        _ -> form,
        typed -> {
          selections.cancel(id, FormFlow.version(typed.version()), typed.words(), viewer);
          flash.addFlashAttribute("saved", "selection.did.CANCEL");
          return new ModelAndView("redirect:" + selection.address());
        },
        cancelling(selection, form));
  }

  private FormFlow.Page opening(Selection selection, OpeningForm form, Viewer viewer) {
    return (errors, status) ->
        new ModelAndView("selection/opening", status)
            .addObject("shown", views.show(selection, viewer))
            .addObject("typed", form.texts())
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }

  private static FormFlow.Page cancelling(Selection selection, CancelForm form) {
    return (errors, status) ->
        new ModelAndView("selection/cancel", status)
            .addObject("selection", selection)
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }
}
