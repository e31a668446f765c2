package io.scenariomarket.matching;

import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.posting.PostingViews;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.work.ItemSections;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What brings open needs within reach of a capability, for those who look after it. */
@Controller
class PolishPages {

  private final Polishing polishing;
  private final ReachViews views;
  private final CapabilityManagement capabilities;
  private final PostingViews postings;
  private final ItemSections sections;

  PolishPages(
      Polishing polishing,
      ReachViews views,
      CapabilityManagement capabilities,
      PostingViews postings,
      ItemSections sections) {
    this.polishing = polishing;
    this.views = views;
    this.capabilities = capabilities;
    this.postings = postings;
    this.sections = sections;
  }

  @Limited(Limit.MATCH)
  @GetMapping("/capabilities/{id}/polish")
  String ofCapability(@PathVariable CapabilityId id, Viewer viewer, Locale locale, Model model) {
    var reach = polishing.of(id, viewer);
    var capability = capabilities.get(id, viewer);
    model.addAttribute("capability", postings.show(capabilities, capability, viewer));
    sections.addTabs(model, capability.ref(), capability.parties(), viewer);
    model.addAttribute("mayEdit", true);
    model.addAttribute(
        "mayEditSupplier", viewer.may(Permission.EDIT_ORGANISATION, capability.organisationId()));
    model.addAttribute("reach", views.show(reach, locale));
    return "matching/polish";
  }
}
