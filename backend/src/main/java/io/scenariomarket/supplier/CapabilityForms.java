package io.scenariomarket.supplier;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.posting.PostingForms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** The form to post and to change a capability; see {@link PostingForms}. */
@Controller
class CapabilityForms
    extends PostingForms<
        Capability, CapabilityId, CapabilityState, CapabilityContent, CapabilityForm> {

  private final Clock clock;

  CapabilityForms(CapabilityManagement capabilities, Parts parts, Clock clock) {
    super(CapabilityForm.class, capabilities, parts);
    this.clock = clock;
  }

  @GetMapping("/capabilities/new")
  ModelAndView add(
      @ModelAttribute("form") CapabilityForm form,
      @RequestParam Optional<CapabilityId> copy,
      @RequestParam(defaultValue = "false") boolean restore,
      Viewer viewer) {
    return blank(form, copy, restore, viewer);
  }

  @PostMapping("/capabilities")
  ModelAndView create(
      @ModelAttribute("form") CapabilityForm form,
      @RequestParam String action,
      Viewer viewer,
      RedirectAttributes flash) {
    return post(form, action, viewer, flash);
  }

  @GetMapping("/capabilities/{id}/edit")
  ModelAndView change(
      @PathVariable CapabilityId id,
      @RequestParam(defaultValue = "false") boolean restore,
      Viewer viewer) {
    return edit(id, restore, viewer);
  }

  @PostMapping("/capabilities/{id}")
  ModelAndView save(
      @PathVariable CapabilityId id,
      @ModelAttribute("form") CapabilityForm form,
      @RequestParam String action,
      @RequestParam Optional<Long> base,
      Viewer viewer,
      RedirectAttributes flash) {
    return revise(id, form, action, base, viewer, flash);
  }

  /** How good the capability is as it is typed now. */
  @PostMapping("/capabilities/quality")
  String quality(@ModelAttribute("form") CapabilityForm form, Model model) {
    model.addAttribute("quality", CapabilityQuality.of(read(form), LocalDate.now(clock)));
    return "work/quality :: meter";
  }

  @Override
  protected CapabilityForm form(CapabilityContent content, @Nullable Capability saved) {
    return saved == null ? CapabilityForm.copyOf(content) : CapabilityForm.of(content, saved);
  }

  @Override
  protected void describe(ModelMap page, CapabilityContent content) {
    page.addAttribute("parts", CapabilityPart.values());
    page.addAttribute("quality", CapabilityQuality.of(content, LocalDate.now(clock)));
  }
}
