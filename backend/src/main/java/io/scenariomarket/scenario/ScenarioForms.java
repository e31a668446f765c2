package io.scenariomarket.scenario;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Text;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form to post and to change a scenario.
 *
 * <p>Its buttons all send the whole form; which one was pressed is the parameter {@code action}:
 * {@code submit}, {@code draft}, {@code add-requirement} or {@code remove-requirement-}<i>n</i>. A
 * form that is not saved comes back as it was typed.
 */
@Controller
class ScenarioForms {

  private static final String ADD = "add-requirement";
  private static final String REMOVE = "remove-requirement-";

  private final ScenarioManagement scenarios;
  private final OrganisationManagement organisations;
  private final FormFlow flow;

  ScenarioForms(ScenarioManagement scenarios, OrganisationManagement organisations, FormFlow flow) {
    this.scenarios = scenarios;
    this.organisations = organisations;
    this.flow = flow;
  }

  @GetMapping("/scenarios/new")
  ModelAndView blank(@ModelAttribute("form") ScenarioForm form, Viewer viewer) {
    form.requirements().add(RequirementForm.EMPTY);
    return flow.show(page(form, null, viewer));
  }

  @PostMapping("/scenarios")
  ModelAndView post(
      @ModelAttribute("form") ScenarioForm form,
      @RequestParam String action,
      Viewer viewer,
      RedirectAttributes flash) {
    var organisation =
        Optional.ofNullable(Text.orNull(form.organisationId())).map(OrganisationId::of);
    return handle(
        form,
        null,
        action,
        viewer,
        flash,
        content ->
            scenarios.post(
                organisation,
                content,
                action.equals("submit") ? ScenarioState.SUBMITTED : ScenarioState.DRAFT,
                viewer));
  }

  @GetMapping("/scenarios/{id}/edit")
  ModelAndView edit(@PathVariable ScenarioId id, Viewer viewer) {
    var scenario = scenarios.toEdit(id, viewer);
    return flow.show(page(ScenarioForm.of(scenario), scenario, viewer));
  }

  @PostMapping("/scenarios/{id}")
  ModelAndView revise(
      @PathVariable ScenarioId id,
      @ModelAttribute("form") ScenarioForm form,
      @RequestParam String action,
      Viewer viewer,
      RedirectAttributes flash) {
    var version = Objects.requireNonNullElse(form.version(), -1L);
    return handle(
        form,
        scenarios.toEdit(id, viewer),
        action,
        viewer,
        flash,
        content -> scenarios.revise(id, content, version, action.equals("submit"), viewer));
  }

  private ModelAndView handle(
      ScenarioForm form,
      @Nullable Scenario before,
      String action,
      Viewer viewer,
      RedirectAttributes flash,
      Function<ScenarioContent, Scenario> save) {
    var page = page(form, before, viewer);
    if (action.equals(ADD)) {
      form.requirements().add(RequirementForm.EMPTY);
      return flow.show(page);
    }
    if (action.startsWith(REMOVE)) {
      FormErrors.removeRow(form.requirements(), action.substring(REMOVE.length()));
      return flow.show(page);
    }
    form.requirements().removeIf(RequirementForm::isEmpty);
    return flow.save(form::read, content -> saved(save.apply(content), flash), page);
  }

  private static ModelAndView saved(Scenario saved, RedirectAttributes flash) {
    flash.addFlashAttribute(
        "saved",
        switch (saved.state()) {
          case DRAFT, RETURNED -> "scenario.saved.draft";
          case SUBMITTED -> "scenario.saved.submitted";
          default -> saved.state().published() ? "scenario.saved" : "form.saved";
        });
    return new ModelAndView("redirect:/scenarios/" + saved.id());
  }

  private FormFlow.Page page(ScenarioForm form, @Nullable Scenario before, Viewer viewer) {
    return (errors, status) -> {
      var model = new ModelMap("form", form);
      model.addAttribute("errors", errors.byField());
      model.addAttribute("scenario", before);
      model.addAttribute("parts", ScenarioPart.values());
      model.addAttribute("levels", Confidentiality.values());
      model.addAttribute("organisations", organisations.all(viewer.organisations()).values());
      return new ModelAndView("scenarios/form", model, status);
    };
  }
}
