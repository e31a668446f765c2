package io.scenariomarket.supplier;

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
 * The form to post and to change a capability.
 *
 * <p>Its buttons all send the whole form; which one was pressed is the parameter {@code action}:
 * {@code submit}, {@code draft}, or one that adds or removes a row. A form that is not saved comes
 * back as it was typed.
 */
@Controller
class CapabilityForms {

  private static final String REMOVE_INDICATOR = "remove-indicator-";
  private static final String REMOVE_CASE = "remove-case-";

  private final CapabilityManagement capabilities;
  private final OrganisationManagement organisations;
  private final FormFlow flow;

  CapabilityForms(
      CapabilityManagement capabilities, OrganisationManagement organisations, FormFlow flow) {
    this.capabilities = capabilities;
    this.organisations = organisations;
    this.flow = flow;
  }

  @GetMapping("/capabilities/new")
  ModelAndView blank(@ModelAttribute("form") CapabilityForm form, Viewer viewer) {
    form.indicators().add(IndicatorForm.EMPTY);
    form.cases().add(CaseForm.EMPTY);
    return flow.show(page(form, null, viewer));
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
        content ->
            capabilities.post(
                organisation,
                content,
                action.equals("submit") ? CapabilityState.SUBMITTED : CapabilityState.DRAFT,
                viewer));
  }

  @GetMapping("/capabilities/{id}/edit")
  ModelAndView edit(@PathVariable CapabilityId id, Viewer viewer) {
    var capability = capabilities.toEdit(id, viewer);
    return flow.show(page(CapabilityForm.of(capability), capability, viewer));
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
        content -> capabilities.revise(id, content, version, action.equals("submit"), viewer));
  }

  private ModelAndView handle(
      CapabilityForm form,
      @Nullable Capability before,
      String action,
      Viewer viewer,
      RedirectAttributes flash,
      Function<CapabilityContent, Capability> save) {
    var page = page(form, before, viewer);
    if (changesRows(form, action)) {
      return flow.show(page);
    }
    form.indicators().removeIf(IndicatorForm::isEmpty);
    form.cases().removeIf(CaseForm::isEmpty);
    return flow.save(form::read, content -> saved(save.apply(content), flash), page);
  }

  private static ModelAndView saved(Capability saved, RedirectAttributes flash) {
    flash.addFlashAttribute(
        "saved",
        switch (saved.state()) {
          case DRAFT, RETURNED -> "capability.saved.draft";
          case SUBMITTED -> "capability.saved.submitted";
          default -> saved.state().published() ? "capability.saved" : "form.saved";
        });
    return new ModelAndView("redirect:/capabilities/" + saved.id());
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

  private FormFlow.Page page(CapabilityForm form, @Nullable Capability before, Viewer viewer) {
    return (errors, status) -> {
      var model = new ModelMap("form", form);
      model.addAttribute("errors", errors.byField());
      model.addAttribute("capability", before);
      model.addAttribute("parts", CapabilityPart.values());
      model.addAttribute("levels", Confidentiality.values());
      model.addAttribute("organisations", organisations.all(viewer.organisations()).values());
      return new ModelAndView("capabilities/form", model, status);
    };
  }
}
