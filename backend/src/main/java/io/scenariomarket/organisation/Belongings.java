package io.scenariomarket.organisation;

import io.scenariomarket.identity.OrganisationId;

/** What organisations have of a kind; whoever keeps it implements this. */
public interface Belongings {

  /** Whether an organisation has any of it. */
  boolean anyOf(OrganisationId owner);
}
