package io.scenariomarket.supplier;

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
  private final CapabilityManagement capabilities;

  CapabilityViews(OrganisationManagement organisations, CapabilityManagement capabilities) {
    this.organisations = organisations;
    this.capabilities = capabilities;
  }

  /** One capability as the viewer may see it. */
  public CapabilityView show(Capability capability, Viewer viewer) {
    return show(new PageOf<>(List.of(capability), 1, 0, 1), viewer).items().getFirst();
  }

  /** A page of them as the viewer may see it. */
  public PageOf<CapabilityView> show(PageOf<Capability> page, Viewer viewer) {
    var owners = organisations.all(page.items().stream().map(Capability::organisationId).toList());
    var pending = capabilities.pendingOf(page.items(), viewer);
    return page.map(
        capability ->
            CapabilityView.of(
                capability,
                Objects.requireNonNull(owners.get(capability.organisationId())).name(),
                pending.get(capability.id()),
                viewer.readerOf(capability.organisationId())));
  }
}
