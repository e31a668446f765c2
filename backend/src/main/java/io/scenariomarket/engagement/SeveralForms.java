package io.scenariomarket.engagement;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.CapabilityId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Invites several at once, or proposes several to the owner of a need, with one message. */
@Controller
class SeveralForms {

  private final Several several;
  private final ScenarioManagement scenarios;
  private final FormFlow forms;

  SeveralForms(Several several, ScenarioManagement scenarios, FormFlow forms) {
    this.several = several;
    this.scenarios = scenarios;
    this.forms = forms;
  }

  /**
   * What is typed.
   *
   * @param action how it begins
   * @param scenario the need
   * @param capability the capabilities that were ticked
   * @param message what is said to all of them
   */
  record SeveralForm(
      EngagementAction action,
      ScenarioId scenario,
      List<CapabilityId> capability,
      @Nullable String message) {

    SeveralForm {
      capability = capability == null ? List.of() : List.copyOf(capability);
    }

    private void check() {
      if (action == null || scenario == null || !action.begins()) {
        throw Refusal.notFound("engagement.not-found");
      }
    }
  }

  @GetMapping("/engagements/several")
  ModelAndView ask(
      @ModelAttribute("form") SeveralForm form, Viewer viewer, RedirectAttributes flash) {
    form.check();
    if (form.capability().isEmpty()) {
      flash.addFlashAttribute("problem", "engagement.several.none");
      return new ModelAndView("redirect:/scenarios/" + form.scenario() + "/matches");
    }
    return forms.show(page(form, viewer));
  }

  @PostMapping("/engagements/several")
  ModelAndView begin(
      @ModelAttribute("form") SeveralForm form, Viewer viewer, RedirectAttributes flash) {
    form.check();
    return forms.save(
        _ -> form,
        typed -> {
          var outcome =
              several.begin(
                  typed.action(), typed.scenario(), typed.capability(), typed.message(), viewer);
          flash.addFlashAttribute("outcome", outcome);
          return new ModelAndView("redirect:/engagements?scenario=" + typed.scenario());
        },
        page(form, viewer));
  }

  private FormFlow.Page page(SeveralForm form, Viewer viewer) {
    return (errors, status) ->
        new ModelAndView("engagement/several", status)
            .addObject("need", scenarios.get(form.scenario(), viewer))
            .addObject("offers", several.chosen(form.capability(), viewer))
            .addObject("form", form)
            .addObject("errors", errors.byField());
  }
}
