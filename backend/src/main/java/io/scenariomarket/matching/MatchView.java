package io.scenariomarket.matching;

import java.util.List;

/**
 * A match as it is answered: the match with every reason in the reader's language.
 *
 * @param scenarioId the need
 * @param scenarioTitle its title
 * @param scenarioOrganisationId whose need it is
 * @param scenarioOrganisationName that organisation's name
 * @param capabilityId the capability
 * @param capabilityName its name
 * @param organisationId the supplier
 * @param organisationName the supplier's name
 * @param score probability that people would judge the two a good match, 0 to 1
 * @param eligibility whether the hard conditions let the two come together
 * @param requirements what the need asks for, with the best evidence for each
 * @param conditions the hard conditions that the need states
 * @param features what the score is made of
 */
public record MatchView(
    String scenarioId,
    String scenarioTitle,
    String scenarioOrganisationId,
    String scenarioOrganisationName,
    String capabilityId,
    String capabilityName,
    String organisationId,
    String organisationName,
    double score,
    Match.Eligibility eligibility,
    List<Match.Requirement> requirements,
    List<Condition> conditions,
    List<Match.Feature> features) {

  /**
   * A hard condition.
   *
   * @param name what it is about: maturity, qualifications, regions, budget, delivery …
   * @param verdict met, not met, or not known
   * @param reason why, in a sentence
   */
  public record Condition(String name, Outcome.Verdict verdict, String reason) {}

  /**
   * Matches, best first, the ineligible ones after all others.
   *
   * @param modelVersion the weights that the scores were made with
   * @param items the matches
   */
  public record Listing(String modelVersion, List<MatchView> items) {}
}
