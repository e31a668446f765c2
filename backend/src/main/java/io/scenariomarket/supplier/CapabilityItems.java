package io.scenariomarket.supplier;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.workflow.Decision;
import io.scenariomarket.workflow.Item;
import io.scenariomarket.workflow.ItemKind;
import io.scenariomarket.workflow.ItemRef;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Capabilities, as what they share with needs on their way. */
@Component
class CapabilityItems implements ItemKind {

  private static final List<String> FIELDS =
      Arrays.stream(CapabilityContent.class.getRecordComponents())
          .map(RecordComponent::getName)
          .toList();

  private final CapabilityManagement capabilities;

  CapabilityItems(CapabilityManagement capabilities) {
    this.capabilities = capabilities;
  }

  @Override
  public String type() {
    return ItemRef.CAPABILITY;
  }

  @Override
  public Item find(UUID id, Viewer viewer) {
    return item(capabilities.get(new CapabilityId(id), viewer), viewer);
  }

  @Override
  public Item move(UUID id, String action, Decision decision, Viewer viewer) {
    var known =
        CapabilityManagement.LIFECYCLE
            .named(action)
            .orElseThrow(() -> Refusal.conflict("workflow.state.conflict"));
    return item(capabilities.move(new CapabilityId(id), known, decision, viewer), viewer);
  }

  @Override
  public Item handOver(UUID id, OrganisationId organisation, long version, Viewer viewer) {
    return item(capabilities.handOver(new CapabilityId(id), organisation, version, viewer), viewer);
  }

  /** A capability with what the viewer can do with it. */
  Item item(Capability capability, Viewer viewer) {
    return new Item(
        ItemRef.capability(capability.id().value()),
        capability.content().name(),
        capability.organisationId(),
        capability.state().name(),
        capability.version(),
        Item.Step.of(capabilities.open(capability, viewer)),
        FIELDS);
  }
}
