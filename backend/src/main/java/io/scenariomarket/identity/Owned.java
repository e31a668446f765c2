package io.scenariomarket.identity;

import java.util.UUID;

/** What belongs to an organisation, and may be confidential in part; an organisation, too. */
public interface Owned {

  /** Identifies it among all that is owned. */
  UUID itemId();

  /** Whose it is. */
  OrganisationId organisationId();
}
