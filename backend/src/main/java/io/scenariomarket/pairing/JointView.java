package io.scenariomarket.pairing;

import io.scenariomarket.matching.MatchView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which suppliers together give evidence for all that a need requires.
 *
 * @param modelVersion the weights that the scores were made with
 * @param asked how many requirements must be met, of those that you may read
 * @param withheld how many requirements you may not read; they do not count
 * @param alone capabilities that cover all of it by themselves; where there are any, no joint
 *     offers are looked for
 * @param offers sets of two or three partners of different organisations that cover most, the
 *     fewest partners first, then by score
 * @param nobody requirements that no candidate covers
 */
record JointView(
    String modelVersion,
    int asked,
    int withheld,
    List<MatchView> alone,
    List<Offer> offers,
    List<String> nobody) {

  /**
   * Some partners.
   *
   * @param complete whether they cover everything that is asked
   * @param covered how many requirements they cover
   * @param score the mean of their scores, 0 to 1
   * @param partners best first
   * @param requirements what is asked, one by one, with who covers it
   */
  @Schema(name = "JointOffer")
  record Offer(
      boolean complete,
      int covered,
      double score,
      List<MatchView> partners,
      List<Share> requirements) {}

  /**
   * A requirement.
   *
   * @param by who covers it; empty where none of them does
   */
  @Schema(name = "JointShare")
  record Share(String text, @Nullable String target, List<Part> by) {}

  /**
   * What one partner brings.
   *
   * @param found its evidence
   */
  @Schema(name = "JointPart")
  record Part(
      String capabilityId,
      String capabilityName,
      String organisationName,
      MatchView.Requirement found) {}
}
