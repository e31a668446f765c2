package io.scenariomarket.catalogue;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * Whose an item is, as a list tells it.
 *
 * @param id identifies the organisation
 * @param name what it was called when the list was published
 * @param organisationClass 民企, 医院 …
 * @param park where it sits
 */
record ListedOwner(
    OrganisationId id, String name, @Nullable String organisationClass, @Nullable String park) {

  static ListedOwner of(Organisation organisation) {
    return new ListedOwner(
        organisation.id(),
        organisation.name(),
        organisation.profile().organisationClass(),
        organisation.profile().park());
  }
}
