package io.scenariomarket.pairing;

import io.scenariomarket.matching.MatchView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The open needs that an organisation could serve, each once.
 *
 * @param modelVersion the weights that the scores were made with
 * @param groups the capabilities that fit some need best, by the best of their needs
 * @param needs how many needs there are in all
 */
record OpportunitiesView(String modelVersion, List<Group> groups, int needs) {

  /**
   * A capability with the needs that it fits better than any other of the organisation.
   *
   * @param needs best first
   */
  @Schema(name = "OpportunityGroup")
  record Group(String capabilityId, String capabilityName, List<Opportunity> needs) {}

  /**
   * A need.
   *
   * @param match with the capability that fits it best
   * @param others capabilities of the organisation that fit it too, best first
   */
  @Schema(name = "Opportunity")
  record Opportunity(MatchView match, List<Other> others) {}

  /**
   * Another capability that fits.
   *
   * @param score 0 to 1
   */
  @Schema(name = "OpportunityOther")
  record Other(String capabilityId, String capabilityName, double score) {}
}
