package io.scenariomarket.identity;

import org.springframework.data.repository.ListCrudRepository;

/** The stored organisations. */
interface Organisations extends ListCrudRepository<Organisation, OrganisationId> {}
