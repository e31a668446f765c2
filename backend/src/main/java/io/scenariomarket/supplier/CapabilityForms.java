package io.scenariomarket.supplier;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import jakarta.validation.Validator;
import java.util.Objects;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form to post and to change a capability.
 *
 * <p>Its buttons all send the whole form; which one was pressed is the parameter {@code action}:
 * {@code publish}, {@code draft}, or one that adds or removes a row. A form that is not saved comes
 * back as it was typed.
 */
@Controller
class CapabilityForms {

  private static final String REMOVE_INDICATOR = "remove-indicator-";
  private static final String REMOVE_CASE = "remove-case-";

  private final CapabilityManagement capabilities;
  private final OrganisationManagement organisations;
  private final Validator validator;
  private final MessageSource messages;

  CapabilityForms(
      CapabilityManagement capabilities,
      OrganisationManagement organisations,
      Validator validator,
      MessageSource messages) {
    this.capabilities = capabilities;
    this.organisations = organisations;
    this.validator = validator;
    this.messages = messages;
  }

  @GetMapping("/capabilities/new")
  ModelAndView blank(@ModelAttribute("form") CapabilityForm form, Viewer viewer) {
    form.indicators().add(IndicatorForm.EMPTY);
    form.cases().add(CaseForm.EMPTY);
    return page(form, null, viewer, new FormErrors(messages), HttpStatus.OK);
  }

  @PostMapping("/capabilities")
  ModelAndView post(
      @ModelAttribute("form") CapabilityForm form,
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
        content -> capabilities.post(organisation, content, action.equals("publish"), viewer));
  }

  @GetMapping("/capabilities/{id}/edit")
  ModelAndView edit(@PathVariable CapabilityId id, Viewer viewer) {
    var capability = capabilities.toEdit(id, viewer);
    return page(
        CapabilityForm.of(capability), capability, viewer, new FormErrors(messages), HttpStatus.OK);
  }

  @PostMapping("/capabilities/{id}")
  ModelAndView revise(
      @PathVariable CapabilityId id,
      @ModelAttribute("form") CapabilityForm form,
      @RequestParam String action,
      Viewer viewer,
      RedirectAttributes flash) {
    var version = Objects.requireNonNullElse(form.version(), -1L);
    return handle(
        form,
        capabilities.toEdit(id, viewer),
        action,
        viewer,
        flash,
        content -> capabilities.revise(id, content, version, action.equals("publish"), viewer));
  }

  private ModelAndView handle(
      CapabilityForm form,
      @Nullable Capability before,
      String action,
      Viewer viewer,
      RedirectAttributes flash,
      Function<CapabilityContent, Capability> save) {
    var errors = new FormErrors(messages);
    if (changesRows(form, action)) {
      return page(form, before, viewer, errors, HttpStatus.OK);
    }
    form.indicators().removeIf(IndicatorForm::isEmpty);
    form.cases().removeIf(CaseForm::isEmpty);
    var content = form.read(errors);
    errors.validate(validator, content);
    if (errors.any()) {
      return page(form, before, viewer, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      var saved = save.apply(content);
      flash.addFlashAttribute(
          "saved", saved.state().published() ? "capability.saved" : "capability.saved.draft");
      return new ModelAndView("redirect:/capabilities/" + saved.id());
    } catch (Refusal refusal) {
      return refused(refusal, form, before, viewer, errors);
    }
  }

  private static boolean changesRows(CapabilityForm form, String action) {
    if (action.equals("add-indicator")) {
      form.indicators().add(IndicatorForm.EMPTY);
    } else if (action.equals("add-case")) {
      form.cases().add(CaseForm.EMPTY);
    } else if (action.startsWith(REMOVE_INDICATOR)) {
      FormErrors.removeRow(form.indicators(), action.substring(REMOVE_INDICATOR.length()));
    } else if (action.startsWith(REMOVE_CASE)) {
      FormErrors.removeRow(form.cases(), action.substring(REMOVE_CASE.length()));
    } else {
      return false;
    }
    return true;
  }

  private ModelAndView refused(
      Refusal refusal,
      CapabilityForm form,
      @Nullable Capability before,
      Viewer viewer,
      FormErrors errors) {
    return switch (refusal.kind()) {
      case INVALID -> {
        errors.reject(refusal);
        yield page(form, before, viewer, errors, HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case CONFLICT ->
          page(form, before, viewer, errors, HttpStatus.CONFLICT).addObject("conflict", true);
      case NOT_FOUND, FORBIDDEN, UNAVAILABLE -> throw refusal;
    };
  }

  private ModelAndView page(
      CapabilityForm form,
      @Nullable Capability before,
      Viewer viewer,
      FormErrors errors,
      HttpStatus status) {
    var model = new ModelMap("form", form);
    model.addAttribute("errors", errors.byField());
    model.addAttribute("capability", before);
    model.addAttribute("parts", CapabilityPart.values());
    model.addAttribute("levels", Confidentiality.values());
    model.addAttribute("organisations", organisations.all(viewer.organisations()).values());
    return new ModelAndView("capabilities/form", model, status);
  }
}
