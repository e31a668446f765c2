package io.scenariomarket.engagement;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings a need and a capability together: an invitation, interest, or a proposal. */
@Controller
class BeginForms {

  private static final int OFFERED = 100;

  private final EngagementManagement engagements;
  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final FormFlow forms;

  BeginForms(
      EngagementManagement engagements,
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      FormFlow forms) {
    this.engagements = engagements;
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.forms = forms;
  }

  /**
   * What is typed.
   *
   * @param action how it begins
   * @param scenario the need
   * @param capability the capability; {@code null} while it is not chosen
   * @param message what is said to it
   */
  record BeginForm(
      EngagementAction action,
      ScenarioId scenario,
      @Nullable CapabilityId capability,
      @Nullable String message) {}

  @GetMapping("/engagements/new")
  ModelAndView ask(@ModelAttribute("form") BeginForm form, Viewer viewer) {
    return forms.show(page(checked(form), viewer));
  }

  @PostMapping("/engagements")
  ModelAndView begin(
      @ModelAttribute("form") BeginForm form, Viewer viewer, RedirectAttributes flash) {
    checked(form);
    return forms.save(
        _ -> form,
        typed -> {
          var chosen = typed.capability();
          if (chosen == null) {
            throw Refusal.invalid("capability", "engagement.capability.missing");
          }
          try {
            var begun =
                engagements.begin(
                    typed.action(), typed.scenario(), chosen, typed.message(), viewer);
            flash.addFlashAttribute("saved", "engagement.moved." + typed.action());
            return new ModelAndView("redirect:/engagements/" + begun.id());
          } catch (Refusal refusal) {
            return refused(refusal, typed, viewer);
          }
        },
        page(form, viewer));
  }

  /** A rule that forbids it says why, and what was typed is kept. */
  private ModelAndView refused(Refusal refusal, BeginForm form, Viewer viewer) {
    if (refusal.kind() != Refusal.Kind.CONFLICT) {
      throw refusal;
    }
    var page = forms.show(page(form, viewer)).addObject("problem", refusal.message());
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private static BeginForm checked(BeginForm form) {
    if (form.action() == null || form.scenario() == null || !form.action().begins()) {
      throw Refusal.notFound("engagement.not-found");
    }
    return form;
  }

  private FormFlow.Page page(BeginForm form, Viewer viewer) {
    return (errors, status) -> {
      var need = scenarios.get(form.scenario(), viewer);
      var offer = Optional.ofNullable(form.capability()).map(id -> capabilities.get(id, viewer));
      return new ModelAndView("engagement/begin", status)
          .addObject("need", need)
          .addObject("offer", offer.orElse(null))
          .addObject("own", offer.isPresent() ? List.of() : own(viewer))
          .addObject("form", form)
          .addObject(
              "engaged",
              offer.flatMap(it -> engagements.between(need.id(), it.id(), viewer)).orElse(null))
          .addObject("errors", errors.byField());
    };
  }

  /** The capabilities with which the viewer can express interest. */
  private List<Capability> own(Viewer viewer) {
    return viewer.organisations().stream()
        .filter(each -> viewer.may(Permission.ENGAGE, each))
        .flatMap(each -> capabilities.list(Optional.of(each), 0, OFFERED, viewer).items().stream())
        .filter(each -> each.state().published())
        .toList();
  }
}
