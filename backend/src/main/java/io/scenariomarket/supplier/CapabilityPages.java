package io.scenariomarket.supplier;

import io.scenariomarket.attachment.AttachmentManagement;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one capability. */
@Controller
class CapabilityPages {

  private final CapabilityManagement capabilities;
  private final CapabilityViews views;
  private final AttachmentManagement attachments;

  CapabilityPages(
      CapabilityManagement capabilities, CapabilityViews views, AttachmentManagement attachments) {
    this.capabilities = capabilities;
    this.views = views;
    this.attachments = attachments;
  }

  @GetMapping("/capabilities/{id}")
  String page(@PathVariable CapabilityId id, Viewer viewer, Model model) {
    var capability = capabilities.get(id, viewer);
    model.addAttribute("capability", views.show(capability, viewer));
    model.addAttribute("mayEdit", viewer.may(Permission.EDIT_ITEM, capability.organisationId()));
    model.addAttribute(
        "attachments", attachments.panel(CapabilityAttachments.TYPE, id.value(), viewer));
    return "capabilities/page";
  }
}
