package io.scenariomarket.identity;

import java.util.Map;

/** Who acts for which organisation. The module that keeps the organisations tells it. */
public interface Affiliations {

  /** What a person, or a program that acts for an organisation, is where. */
  Map<OrganisationId, OrganisationRole> of(String subject);

  /** Whether tokens with this subject are those of an integration that counts at present. */
  boolean integrates(String subject);
}
