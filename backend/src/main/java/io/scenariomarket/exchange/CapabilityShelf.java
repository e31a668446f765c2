package io.scenariomarket.exchange;

import io.scenariomarket.columns.RowType;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityAction;
import io.scenariomarket.supplier.CapabilityContent;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.supplier.CapabilityState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The capabilities. */
@Component
class CapabilityShelf
    extends PostingShelf<
        Capability, CapabilityId, CapabilityState, CapabilityAction, CapabilityContent> {

  CapabilityShelf(CapabilityManagement capabilities) {
    super(capabilities, CapabilityId::new, CapabilityId::value);
  }

  @Override
  public RowType type() {
    return RowType.CAPABILITY;
  }

  @Override
  public Class<CapabilityContent> contentType() {
    return CapabilityContent.class;
  }

  @Override
  public Optional<String> lacks(CapabilityContent content) {
    return content.description().isBlank() ? Optional.of("description") : Optional.empty();
  }

  @Override
  CapabilityState state(Landing landing) {
    return switch (landing) {
      case DRAFT, LEAD -> CapabilityState.DRAFT;
      case SUBMITTED -> CapabilityState.SUBMITTED;
      case APPROVED -> CapabilityState.LISTED;
    };
  }
}
