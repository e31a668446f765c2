package io.scenariomarket.supplier;

import io.scenariomarket.workflow.ItemRef;
import io.scenariomarket.workflow.PostingItems;
import org.springframework.stereotype.Component;

/** Capabilities, as what they share with needs on their way. */
@Component
class CapabilityItems extends PostingItems<Capability, CapabilityId, CapabilityAction> {

  CapabilityItems(CapabilityManagement capabilities) {
    super(ItemRef.CAPABILITY, CapabilityContent.class, CapabilityId::new, capabilities);
  }
}
