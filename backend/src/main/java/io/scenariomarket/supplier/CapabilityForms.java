package io.scenariomarket.supplier;

import io.scenariomarket.posting.PostingForms;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The form to post and to change a capability; see {@link PostingForms}. */
@Controller
@RequestMapping("/capabilities")
class CapabilityForms
    extends PostingForms<
        Capability, CapabilityId, CapabilityState, CapabilityContent, CapabilityForm> {

  private final Clock clock;

  CapabilityForms(CapabilityManagement capabilities, Parts parts, Clock clock) {
    super("supplier/form", CapabilityForm.class, capabilities, parts);
    this.clock = clock;
  }

  /** How good the capability is as it is typed now. */
  @PostMapping("/quality")
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
    page.addAttribute("certificateStates", CertificateState.values());
    page.addAttribute("quality", CapabilityQuality.of(content, LocalDate.now(clock)));
  }
}
