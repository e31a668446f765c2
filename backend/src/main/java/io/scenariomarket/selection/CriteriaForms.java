package io.scenariomarket.selection;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets by what a selection assesses. */
@Controller
class CriteriaForms {

  private final SelectionManagement selections;
  private final FormFlow forms;

  CriteriaForms(SelectionManagement selections, FormFlow forms) {
    this.selections = selections;
    this.forms = forms;
  }

  /**
   * What is typed.
   *
   * @param version the version of the selection that the page showed
   */
  record CriteriaForm(
      @Nullable Long version, List<CriterionForm> criteria, @Nullable Boolean blind) {

    public CriteriaForm {
      criteria = FormErrors.rows(criteria, CriterionForm.EMPTY);
    }

    static CriteriaForm of(Selection selection) {
      return new CriteriaForm(
          selection.number(),
          selection.criteria().stream().map(CriterionForm::of).toList(),
          selection.blind());
    }

    /** What the weights make up; what is no number counts for nothing. */
    public int sum() {
      return CriterionForm.sum(criteria);
    }
  }

  @GetMapping("/selections/{id}/criteria")
  ModelAndView ask(@PathVariable SelectionId id, Viewer viewer) {
    var selection = toSet(id, viewer);
    return forms.show(page(selection, CriteriaForm.of(selection)));
  }

  @PostMapping("/selections/{id}/criteria")
  ModelAndView save(
      @PathVariable SelectionId id,
      @ModelAttribute("form") CriteriaForm form,
      @RequestParam(defaultValue = "save") String action,
      Viewer viewer,
      RedirectAttributes flash) {
    var selection = toSet(id, viewer);
    if (CriterionForm.changes(form.criteria(), action)) {
      return forms.show(page(selection, form));
    }
    return forms.save(
        errors -> errors.each("criteria", form.criteria(), CriterionForm::read),
        criteria -> {
          selections.setCriteria(
              id,
              FormFlow.version(form.version()),
              criteria,
              Boolean.TRUE.equals(form.blind()),
              viewer);
          flash.addFlashAttribute("saved", "selection.criteria.saved");
          return new ModelAndView("redirect:" + selection.address());
        },
        page(selection, form));
  }

  private Selection toSet(SelectionId id, Viewer viewer) {
    var selection = selections.get(id, viewer);
    var roles = selections.roles(selection, viewer);
    if (!SelectionAction.SET_CRITERIA.from(selection.stage(), roles)) {
      throw SelectionAction.SET_CRITERIA.from(selection.stage())
          ? Refusal.forbidden("selection.forbidden")
          : Refusal.conflict("selection.criteria.frozen");
    }
    return selection;
  }

  private static FormFlow.Page page(Selection selection, CriteriaForm form) {
    return (FormErrors errors, HttpStatus status) ->
        new ModelAndView("selection/criteria", status)
            .addObject("selection", selection)
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }
}
