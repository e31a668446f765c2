package io.scenariomarket.supplier;

import io.scenariomarket.attachment.AttachmentManagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.posting.Lifecycle;
import io.scenariomarket.posting.PostingItems;
import io.scenariomarket.posting.PostingViews;
import io.scenariomarket.work.ItemPanels;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one capability. */
@Controller
class CapabilityPages {

  private final CapabilityManagement capabilities;
  private final PostingViews views;
  private final AttachmentManagement attachments;
  private final PostingItems<
          Capability, CapabilityId, CapabilityState, CapabilityAction, CapabilityContent>
      items;
  private final ItemPanels panels;
  private final AchievementManagement achievements;
  private final OrganisationManagement organisations;
  private final Clock clock;

  CapabilityPages(
      CapabilityManagement capabilities,
      PostingViews views,
      AttachmentManagement attachments,
      PostingItems<Capability, CapabilityId, CapabilityState, CapabilityAction, CapabilityContent>
          items,
      ItemPanels panels,
      AchievementManagement achievements,
      OrganisationManagement organisations,
      Clock clock) {
    this.organisations = organisations;
    this.clock = clock;
    this.achievements = achievements;
    this.capabilities = capabilities;
    this.views = views;
    this.attachments = attachments;
    this.items = items;
    this.panels = panels;
  }

  @GetMapping("/capabilities/{id}")
  String page(@PathVariable CapabilityId id, Viewer viewer, Model model) {
    var capability = capabilities.get(id, viewer);
    model.addAttribute("capability", views.show(capabilities, capability, viewer));
    // Matches are decided by these too, and they are said once for all capabilities.
    var owners = organisations.all(List.of(capability.organisationId()));
    var supplier = Objects.requireNonNull(owners.get(capability.organisationId()));
    model.addAttribute("supplier", supplier.profile());
    model.addAttribute(
        "mayEdit", Lifecycle.mayRevise(capability.state(), capability.organisationId(), viewer));
    var panel = panels.of(items.item(capability, viewer), viewer);
    model.addAttribute("panel", panel.orElse(null));
    if (panel.isPresent() && !capability.state().published()) {
      model.addAttribute(
          "quality", CapabilityQuality.of(capability.content(), LocalDate.now(clock)));
    }
    model.addAttribute("achievement", achievements.panel(capability, viewer).orElse(null));
    model.addAttribute(
        "attachments", attachments.panel(CapabilityManagement.KIND.type(), id.value(), viewer));
    return "supplier/page";
  }
}
