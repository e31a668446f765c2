package io.scenariomarket.supplier;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.posting.Lifecycle;
import io.scenariomarket.posting.PostingItems;
import io.scenariomarket.posting.PostingViews;
import io.scenariomarket.work.ItemSections;
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
  private final PostingItems<
          Capability, CapabilityId, CapabilityState, CapabilityAction, CapabilityContent>
      items;
  private final ItemSections sections;
  private final AchievementManagement achievements;
  private final OrganisationManagement organisations;
  private final Clock clock;

  CapabilityPages(
      CapabilityManagement capabilities,
      PostingViews views,
      PostingItems<Capability, CapabilityId, CapabilityState, CapabilityAction, CapabilityContent>
          items,
      ItemSections sections,
      AchievementManagement achievements,
      OrganisationManagement organisations,
      Clock clock) {
    this.organisations = organisations;
    this.clock = clock;
    this.achievements = achievements;
    this.capabilities = capabilities;
    this.views = views;
    this.items = items;
    this.sections = sections;
  }

  @GetMapping("/capabilities/{id}")
  String page(@PathVariable CapabilityId id, Viewer viewer, Model model) {
    var capability = capabilities.get(id, viewer);
    // Matches are decided by these too, and they are said once for all capabilities.
    var owners = organisations.all(List.of(capability.organisationId()));
    var supplier = Objects.requireNonNull(owners.get(capability.organisationId()));
    model.addAttribute("capability", views.show(capabilities, capability, supplier.name(), viewer));
    model.addAttribute("supplier", supplier.profile());
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute(
        "mayEdit", Lifecycle.mayRevise(capability.state(), capability.organisationId(), viewer));
    sections.addTo(model, items.item(capability, viewer), viewer);
    if (viewer.may(Permission.READ_HISTORY, capability.organisationId())
        && !capability.state().published()) {
      model.addAttribute(
          "quality", CapabilityQuality.of(capability.content(), LocalDate.now(clock)));
    }
    model.addAttribute("achievement", achievements.panel(capability, viewer).orElse(null));
    return "supplier/page";
  }
}
