package io.scenariomarket.supplier;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationPart;
import io.scenariomarket.shared.PageOf;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of an organisation, what it can do. */
@Component
@Order(10)
class OrganisationCapabilities implements OrganisationPart {

  private final CapabilityManagement capabilities;

  OrganisationCapabilities(CapabilityManagement capabilities) {
    this.capabilities = capabilities;
  }

  /** Those that the reader may see. */
  record Shown(List<Capability> items, boolean mayPost) {}

  @Override
  public String template() {
    return "supplier/of-organisation";
  }

  @Override
  public Optional<Shown> content(OrganisationId organisation, Viewer viewer, Locale locale) {
    var items = capabilities.list(Optional.of(organisation), 0, PageOf.MAX_SIZE, viewer).items();
    return Optional.of(new Shown(items, viewer.may(Permission.EDIT_ITEM, organisation)));
  }
}
