package io.scenariomarket.selection;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks an assessor which conflicts of interest they have, before they see anything else. */
@Controller
class DeclarationForms {

  private final SelectionManagement selections;
  private final SelectionViews views;
  private final Panel panel;
  private final FormFlow forms;

  DeclarationForms(
      SelectionManagement selections, SelectionViews views, Panel panel, FormFlow forms) {
    this.selections = selections;
    this.views = views;
    this.panel = panel;
    this.forms = forms;
  }

  /**
   * What is typed.
   *
   * @param version the version of the sheet that the page showed
   * @param with the candidates with which there is a conflict
   * @param reasons why, by candidate
   */
  record DeclarationForm(
      @Nullable Long version,
      @Nullable Boolean none,
      List<String> with,
      Map<String, String> reasons,
      @Nullable String organisations) {

    public DeclarationForm {
      with = FormErrors.chosen(with);
      reasons = reasons == null ? Map.of() : reasons;
    }

    static DeclarationForm of(ScoreSheet own) {
      var first = own.conflicts().isEmpty() && own.declaredOrganisations() == null;
      return new DeclarationForm(
          own.number(),
          own.declared() ? first : null,
          own.conflicts().stream().map(each -> each.candidate().toString()).toList(),
          own.conflicts().stream()
              .collect(Collectors.toMap(each -> each.candidate().toString(), Conflict::reason)),
          own.declaredOrganisations());
    }

    Declaration read() {
      return new Declaration(
          none,
          FormErrors.ids(with).stream()
              .map(each -> new Conflict(each, Text.orEmpty(reasons.get(each.toString()))))
              .toList(),
          organisations);
    }
  }

  @GetMapping("/selections/{id}/declaration")
  ModelAndView ask(@PathVariable SelectionId id, Viewer viewer) {
    var selection = selections.get(id, viewer);
    return forms.show(page(selection, DeclarationForm.of(toDeclare(selection, viewer)), viewer));
  }

  @PostMapping("/selections/{id}/declaration")
  ModelAndView declare(
      @PathVariable SelectionId id,
      @ModelAttribute("form") DeclarationForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var selection = selections.get(id, viewer);
    toDeclare(selection, viewer);
    return forms.save(
        _ -> form.read(),
        declaration -> {
          panel.declare(id, FormFlow.version(form.version()), declaration, viewer);
          flash.addFlashAttribute("saved", "selection.declared.now");
          return new ModelAndView("redirect:" + selection.address());
        },
        page(selection, form, viewer));
  }

  private ScoreSheet toDeclare(Selection selection, Viewer viewer) {
    var roles = selections.roles(selection, viewer);
    if (!roles.contains(SelectionRole.ASSESSOR)) {
      throw Refusal.forbidden("selection.assessor.not");
    }
    if (!SelectionAction.DECLARE.from(selection.stage(), roles)) {
      throw Refusal.conflict("selection.stage.conflict");
    }
    return panel.own(selection, viewer).orElseThrow();
  }

  private FormFlow.Page page(Selection selection, DeclarationForm form, Viewer viewer) {
    return (errors, status) ->
        new ModelAndView("selection/declaration", status)
            .addObject("shown", views.show(selection, viewer))
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }
}
