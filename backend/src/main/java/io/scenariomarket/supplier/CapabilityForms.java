package io.scenariomarket.supplier;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.FormFlow;
import io.scenariomarket.shared.Text;
import io.scenariomarket.workflow.ItemForms;
import io.scenariomarket.workflow.ItemRef;
import io.scenariomarket.workflow.Merge;
import io.scenariomarket.workflow.Quality;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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

  private static final String NEW = "/capabilities/new";
  private static final String REMOVE_INDICATOR = "remove-indicator-";
  private static final String REMOVE_CASE = "remove-case-";

  private final CapabilityManagement capabilities;
  private final OrganisationManagement organisations;
  private final FormFlow flow;
  private final ItemForms itemForms;
  private final MessageSource messages;
  private final Clock clock;

  CapabilityForms(
      CapabilityManagement capabilities,
      OrganisationManagement organisations,
      FormFlow flow,
      ItemForms itemForms,
      MessageSource messages,
      Clock clock) {
    this.capabilities = capabilities;
    this.organisations = organisations;
    this.flow = flow;
    this.itemForms = itemForms;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/capabilities/new")
  ModelAndView blank(
      @ModelAttribute("form") CapabilityForm form,
      @RequestParam Optional<CapabilityId> copy,
      @RequestParam(defaultValue = "false") boolean restore,
      Viewer viewer) {
    var first =
        copy.map(id -> CapabilityForm.copyOf(capabilities.toCopy(id, viewer)))
            .or(() -> itemForms.restored(restore, NEW, CapabilityForm.class, viewer))
            .orElse(form);
    if (first.rowless()) {
      first.indicators().add(IndicatorForm.EMPTY);
      first.cases().add(CaseForm.EMPTY);
    }
    return itemForms.offer(flow.show(page(first, null, viewer)), NEW, viewer);
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
        content ->
            saved(
                capabilities.post(
                    organisation,
                    content,
                    action.equals("submit") ? CapabilityState.SUBMITTED : CapabilityState.DRAFT,
                    viewer),
                NEW,
                viewer,
                flash));
  }

  @GetMapping("/capabilities/{id}/edit")
  ModelAndView edit(
      @PathVariable CapabilityId id,
      @RequestParam(defaultValue = "false") boolean restore,
      Viewer viewer) {
    var capability = capabilities.toEdit(id, viewer);
    var form =
        itemForms
            .restored(restore, address(capability), CapabilityForm.class, viewer)
            .orElseGet(() -> CapabilityForm.of(capability));
    return itemForms.offer(flow.show(page(form, capability, viewer)), address(capability), viewer);
  }

  @PostMapping("/capabilities/{id}")
  ModelAndView revise(
      @PathVariable CapabilityId id,
      @ModelAttribute("form") CapabilityForm form,
      @RequestParam String action,
      @RequestParam Optional<Long> base,
      Viewer viewer,
      RedirectAttributes flash) {
    var version = Objects.requireNonNullElse(form.version(), -1L);
    var capability = capabilities.toEdit(id, viewer);
    var editing =
        new ItemForms.Editing<>(
            ItemRef.capability(id.value()),
            CapabilityContent.class,
            capability.content(),
            capability.version(),
            base.orElse(version));
    if (itemForms.takesTheirs(action)) {
      var content = form.read(new FormErrors(messages));
      return itemForms.takeTheirs(editing, content, action, again(capability, viewer));
    }
    return handle(
        form,
        capability,
        action,
        viewer,
        content ->
            itemForms.saveOrMerge(
                editing,
                content,
                mine ->
                    saved(
                        capabilities.revise(id, mine, version, action.equals("submit"), viewer),
                        address(capability),
                        viewer,
                        flash),
                again(capability, viewer)));
  }

  /** Shows the form of a content that was merged with what is saved. */
  private BiFunction<CapabilityContent, Merge, ModelAndView> again(
      Capability capability, Viewer viewer) {
    return (content, _) ->
        flow.show(page(CapabilityForm.of(content, capability), capability, viewer));
  }

  private ModelAndView handle(
      CapabilityForm form,
      @Nullable Capability before,
      String action,
      Viewer viewer,
      Function<CapabilityContent, ModelAndView> save) {
    var page = page(form, before, viewer);
    if (action.equals("check") || changesRows(form, action)) {
      return flow.show(page);
    }
    form.indicators().removeIf(IndicatorForm::isEmpty);
    form.cases().removeIf(CaseForm::isEmpty);
    return flow.save(form::read, save, page);
  }

  private ModelAndView saved(
      Capability saved, String address, Viewer viewer, RedirectAttributes flash) {
    itemForms.sent(address, viewer);
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

  /** How good the capability is as it is typed now. */
  @PostMapping("/capabilities/quality")
  String quality(@ModelAttribute("form") CapabilityForm form, Model model) {
    model.addAttribute("quality", quality(form));
    return "work/quality :: meter";
  }

  private Quality quality(CapabilityForm form) {
    return CapabilityQuality.of(form.read(new FormErrors(messages)), LocalDate.now(clock));
  }

  private static String address(Capability capability) {
    return "/capabilities/" + capability.id() + "/edit";
  }

  private FormFlow.Page page(CapabilityForm form, @Nullable Capability before, Viewer viewer) {
    return (errors, status) -> {
      var model = new ModelMap("form", form);
      model.addAttribute("errors", errors.byField());
      model.addAttribute("capability", before);
      model.addAttribute("parts", CapabilityPart.values());
      model.addAttribute("levels", Confidentiality.values());
      model.addAttribute("organisations", organisations.all(viewer.organisations()).values());
      model.addAttribute("address", before == null ? NEW : address(before));
      model.addAttribute("quality", quality(form));
      return new ModelAndView("capabilities/form", model, status);
    };
  }
}
