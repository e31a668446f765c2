package io.scenariomarket.organisation;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.shared.FormFlow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form to register and to change an organisation; not saved, it comes back as it was typed. */
@Controller
class OrganisationForms {

  private final OrganisationManagement organisations;
  private final FormFlow flow;

  OrganisationForms(OrganisationManagement organisations, FormFlow flow) {
    this.organisations = organisations;
    this.flow = flow;
  }

  @GetMapping("/organisations/new")
  ModelAndView blank(@ModelAttribute("form") OrganisationForm form) {
    return flow.show(page(form, null));
  }

  @Limited(Limit.SIGN_UP)
  @PostMapping("/organisations")
  ModelAndView post(
      @ModelAttribute("form") OrganisationForm form, Viewer viewer, RedirectAttributes flash) {
    return handle(form, null, flash, profile -> organisations.register(profile, viewer));
  }

  @GetMapping("/organisations/{id}/edit")
  ModelAndView edit(@PathVariable OrganisationId id, Viewer viewer) {
    var organisation = organisations.toEdit(id, viewer);
    return flow.show(page(OrganisationForm.of(organisation), organisation));
  }

  @PostMapping("/organisations/{id}")
  ModelAndView revise(
      @PathVariable OrganisationId id,
      @ModelAttribute("form") OrganisationForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var version = FormFlow.version(form.version());
    return handle(
        form,
        organisations.toEdit(id, viewer),
        flash,
        profile -> organisations.revise(id, profile, version, viewer));
  }

  private ModelAndView handle(
      OrganisationForm form,
      @Nullable Organisation before,
      RedirectAttributes flash,
      Function<OrganisationProfile, Organisation> save) {
    return flow.save(
        _ -> form.read(), profile -> saved(save.apply(profile), flash), page(form, before));
  }

  private static ModelAndView saved(Organisation saved, RedirectAttributes flash) {
    flash.addFlashAttribute("saved", "organisation.saved");
    return new ModelAndView("redirect:/organisations/" + saved.id());
  }

  private static FormFlow.Page page(OrganisationForm form, @Nullable Organisation before) {
    return (errors, status) -> {
      var model = new ModelMap("form", form);
      model.addAttribute("errors", errors.byField());
      model.addAttribute("organisation", before);
      return new ModelAndView("organisation/form", model, status);
    };
  }
}
