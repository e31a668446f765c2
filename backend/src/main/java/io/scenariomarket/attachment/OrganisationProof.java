package io.scenariomarket.attachment;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an organisation hands in to prove who it is; never for the public. */
@Component
class OrganisationProof implements AttachedTo {

  private final OrganisationManagement organisations;

  OrganisationProof(OrganisationManagement organisations) {
    this.organisations = organisations;
  }

  @Override
  public String type() {
    return "organisation";
  }

  @Override
  public Optional<Carrier> find(UUID value, Viewer viewer) {
    var id = new OrganisationId(value);
    try {
      var organisation = organisations.get(id, viewer);
      return Optional.of(
          new Carrier(
              id,
              organisation.name(),
              "/organisations/" + id,
              viewer.may(Permission.EDIT_ORGANISATION, id),
              viewer.may(Permission.READ_UNAPPROVED_ORGANISATION, id)
                  ? Set.of(Confidentiality.ORGANISATION)
                  : Set.of(),
              List.of(Confidentiality.ORGANISATION)));
    } catch (Refusal _) {
      return Optional.empty();
    }
  }
}
