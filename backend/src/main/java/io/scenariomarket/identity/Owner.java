package io.scenariomarket.identity;

/** What has to be known of an organisation to say who may see what belongs to it. */
public interface Owner {

  OrganisationId id();

  /** Whether its published items are public. */
  boolean approved();
}
