package io.scenariomarket.organisation;

import java.time.Instant;

/** Organisations as they are once samples are loaded, for tests of other modules. */
public final class SampleOrganisation {

  private SampleOrganisation() {}

  public static Organisation of(OrganisationManagement.Sample sample) {
    return Organisation.sample(sample.id(), sample.profile(), Instant.EPOCH);
  }
}
