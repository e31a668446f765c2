package io.scenariomarket.identity;

import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Refusal;
import jakarta.validation.Validator;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
  private final Validator validator;
  private final MessageSource messages;

  OrganisationForms(
      OrganisationManagement organisations, Validator validator, MessageSource messages) {
    this.organisations = organisations;
    this.validator = validator;
    this.messages = messages;
  }

  @GetMapping("/organisations/new")
  ModelAndView blank(@ModelAttribute("form") OrganisationForm form) {
    return page(form, null, new FormErrors(messages), HttpStatus.OK);
  }

  @PostMapping("/organisations")
  ModelAndView post(
      @ModelAttribute("form") OrganisationForm form, Viewer viewer, RedirectAttributes flash) {
    return handle(form, null, flash, profile -> organisations.register(profile, viewer));
  }

  @GetMapping("/organisations/{id}/edit")
  ModelAndView edit(@PathVariable OrganisationId id, Viewer viewer) {
    var organisation = organisations.toEdit(id, viewer);
    return page(
        OrganisationForm.of(organisation), organisation, new FormErrors(messages), HttpStatus.OK);
  }

  @PostMapping("/organisations/{id}")
  ModelAndView revise(
      @PathVariable OrganisationId id,
      @ModelAttribute("form") OrganisationForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    var version = Objects.requireNonNullElse(form.version(), -1L);
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
    var errors = new FormErrors(messages);
    var profile = form.read();
    errors.validate(validator, profile);
    if (errors.any()) {
      return page(form, before, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      var saved = save.apply(profile);
      flash.addFlashAttribute("saved", "organisation.saved");
      return new ModelAndView("redirect:/organisations/" + saved.id());
    } catch (Refusal refusal) {
      return switch (refusal.kind()) {
        case INVALID -> {
          errors.reject(refusal);
          yield page(form, before, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        case CONFLICT ->
            page(form, before, errors, HttpStatus.CONFLICT).addObject("conflict", true);
        case NOT_FOUND, FORBIDDEN, UNAVAILABLE -> throw refusal;
      };
    }
  }

  private static ModelAndView page(
      OrganisationForm form, @Nullable Organisation before, FormErrors errors, HttpStatus status) {
    var model = new ModelMap("form", form);
    model.addAttribute("errors", errors.byField());
    model.addAttribute("organisation", before);
    return new ModelAndView("organisations/form", model, status);
  }
}
