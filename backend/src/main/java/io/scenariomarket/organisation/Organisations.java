package io.scenariomarket.organisation;

import io.scenariomarket.identity.OrganisationId;
import org.springframework.data.repository.ListCrudRepository;

/** The stored organisations. */
interface Organisations extends ListCrudRepository<Organisation, OrganisationId> {}
