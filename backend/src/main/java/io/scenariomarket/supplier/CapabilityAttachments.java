package io.scenariomarket.supplier;

import io.scenariomarket.attachment.AttachedTo;
import io.scenariomarket.attachment.Carrier;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.OrganisationState;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets capabilities carry attachments. */
@Component
class CapabilityAttachments implements AttachedTo {

  static final String TYPE = "capability";

  private final CapabilityManagement items;
  private final OrganisationManagement organisations;

  CapabilityAttachments(CapabilityManagement items, OrganisationManagement organisations) {
    this.items = items;
    this.organisations = organisations;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<Carrier> find(UUID value, Viewer viewer) {
    var id = new CapabilityId(value);
    return Optional.ofNullable(items.visible(List.of(id), viewer).get(id))
        .map(item -> carrier(item, viewer));
  }

  private Carrier carrier(Capability item, Viewer viewer) {
    var owner = item.organisationId();
    var mayEdit =
        viewer.may(Permission.EDIT_ITEM, owner)
            && organisations.owner(owner).state() != OrganisationState.SUSPENDED;
    return Carrier.of(
        owner, item.content().name(), "/capabilities/" + item.id(), mayEdit, Set.of(), viewer);
  }
}
