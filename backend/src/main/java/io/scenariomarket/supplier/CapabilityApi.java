package io.scenariomarket.supplier;

import io.scenariomarket.posting.PostingApi;
import io.scenariomarket.posting.PostingViews;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Capabilities for programs. */
@RestController
@RequestMapping("/api/capabilities")
@Tag(name = "Capabilities", description = "What suppliers can do")
class CapabilityApi
    extends PostingApi<
        Capability, CapabilityId, CapabilityState, CapabilityAction, CapabilityContent> {

  CapabilityApi(CapabilityManagement capabilities, PostingViews views) {
    super(capabilities, views);
  }
}
