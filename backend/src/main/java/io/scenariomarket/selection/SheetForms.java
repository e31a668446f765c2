package io.scenariomarket.selection;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
import java.util.ArrayList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sheet of an assessor: filled in while the scoring goes on, adjusted after the meeting. */
@Controller
class SheetForms {

  private static final String HAND_IN = "hand-in";

  private final SelectionManagement selections;
  private final SelectionViews views;
  private final Panel panel;
  private final Scoring scoring;
  private final FormFlow forms;

  SheetForms(
      SelectionManagement selections,
      SelectionViews views,
      Panel panel,
      Scoring scoring,
      FormFlow forms) {
    this.selections = selections;
    this.views = views;
    this.panel = panel;
    this.scoring = scoring;
    this.forms = forms;
  }

  @GetMapping("/selections/{id}/sheet")
  ModelAndView ask(@PathVariable SelectionId id, Viewer viewer) {
    var selection = selections.get(id, viewer);
    var own = toFill(selection, viewer);
    return forms.show(page(selection, form(selection, own, viewer), viewer));
  }

  @PostMapping("/selections/{id}/sheet")
  ModelAndView save(
      @PathVariable SelectionId id,
      @ModelAttribute("form") ScoreForm form,
      @RequestParam(defaultValue = "draft") String action,
      Viewer viewer,
      RedirectAttributes flash) {
    var selection = selections.get(id, viewer);
    toFill(selection, viewer);
    var version = FormFlow.version(form.version());
    return forms.save(
        errors -> errors.each("rows", form.rows(), ScoreForm.Row::read),
        given -> {
          if (selection.stage() == Stage.CONSENSUS) {
            scoring.adjust(id, version, given, viewer);
            flash.addFlashAttribute("saved", "selection.did.ADJUST");
            return new ModelAndView("redirect:" + selection.address());
          }
          var handIn = action.equals(HAND_IN);
          scoring.save(id, version, given, handIn, viewer);
          flash.addFlashAttribute(
              "saved", handIn ? "selection.did.HAND_IN" : "selection.did.SCORE");
          return new ModelAndView("redirect:" + selection.address() + (handIn ? "" : "/sheet"));
        },
        page(selection, form, viewer));
  }

  /** The own sheet, for whoever can fill it in or adjust it now. */
  private ScoreSheet toFill(Selection selection, Viewer viewer) {
    var roles = selections.roles(selection, viewer);
    if (!roles.contains(SelectionRole.ASSESSOR)) {
      throw Refusal.forbidden("selection.assessor.not");
    }
    var own = panel.own(selection, viewer).orElseThrow();
    var fills = SelectionAction.SCORE.from(selection.stage(), roles);
    if (!fills && !SelectionAction.ADJUST.from(selection.stage(), roles)) {
      throw Refusal.conflict("selection.stage.conflict");
    }
    if (fills && !own.declared()) {
      throw Refusal.conflict("selection.declare-first");
    }
    if (fills == own.handedIn()) {
      throw Refusal.conflict(fills ? "selection.handed-in" : "selection.not-handed-in");
    }
    return own;
  }

  private ScoreForm form(Selection selection, ScoreSheet own, Viewer viewer) {
    var rows = new ArrayList<ScoreForm.Row>();
    var adjusts = selection.stage() == Stage.CONSENSUS;
    for (var bid : views.show(selection, viewer).bids()) {
      if (adjusts ? !own.assesses(bid.id()) : bid.conflict() != null) {
        continue;
      }
      for (var at = 0; at < selection.criteria().size(); at++) {
        var score = own.score(bid.id(), at);
        rows.add(
            new ScoreForm.Row(
                bid.id(),
                at,
                FormErrors.typed(score.counts()),
                adjusts ? score.adjustedReason() : score.remark()));
      }
    }
    return new ScoreForm(own.number(), rows);
  }

  private FormFlow.Page page(Selection selection, ScoreForm form, Viewer viewer) {
    return (errors, status) ->
        new ModelAndView("selection/sheet", status)
            .addObject("shown", views.show(selection, viewer))
            .addObject("adjusts", selection.stage() == Stage.CONSENSUS)
            .addObject("form", form)
            .addObject("places", form.places())
            .addObject("errors", errors.byField());
  }
}
