package io.scenariomarket.supplier;

import io.scenariomarket.identity.Organisation;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Shows capabilities to a viewer, without what they may not see. */
@Component
public class CapabilityViews {

  private final OrganisationManagement organisations;

  CapabilityViews(OrganisationManagement organisations) {
    this.organisations = organisations;
  }

  /** One capability as the viewer may see it. */
  public CapabilityView show(Capability capability, Viewer viewer) {
    return show(new PageOf<>(List.of(capability), 1, 0, 1), viewer).items().getFirst();
  }

  /** A page of them as the viewer may see it. */
  public PageOf<CapabilityView> show(PageOf<Capability> capabilities, Viewer viewer) {
    var owners =
        organisations.all(capabilities.items().stream().map(Capability::organisationId).toList());
    return capabilities.map(
        capability ->
            view(
                capability,
                Objects.requireNonNull(owners.get(capability.organisationId())),
                viewer));
  }

  private CapabilityView view(Capability capability, Organisation owner, Viewer viewer) {
    return CapabilityView.of(
        capability, owner.name(), viewer.readerOf(capability.organisationId()));
  }
}
