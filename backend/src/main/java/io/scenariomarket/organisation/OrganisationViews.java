package io.scenariomarket.organisation;

import io.scenariomarket.identity.Readers;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import org.springframework.stereotype.Component;

/** Shows organisations to a viewer, without a contact that they may not read. */
@Component
public class OrganisationViews {

  private final Readers readers;

  OrganisationViews(Readers readers) {
    this.readers = readers;
  }

  /** One organisation as the viewer may see it. */
  public OrganisationView show(Organisation organisation, Viewer viewer) {
    return OrganisationView.of(organisation, readers.of(organisation, viewer));
  }

  /** Whether the viewer may read whom to talk to at an organisation. */
  public boolean mayReadContact(Organisation organisation, Viewer viewer) {
    return OrganisationView.mayReadContact(readers.of(organisation, viewer));
  }

  /** A page of them as the viewer may see it. */
  PageOf<OrganisationView> show(PageOf<Organisation> page, Viewer viewer) {
    var reader = readers.of(page.items(), viewer);
    return page.map(each -> OrganisationView.of(each, reader.of(each)));
  }
}
