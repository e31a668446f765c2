package io.scenariomarket.matching;

import io.scenariomarket.claims.Verdict;
import io.scenariomarket.identity.Confidentiality;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match as it is answered: the match with every reason in the reader's language.
 *
 * @param scenarioId the need
 * @param scenarioTitle its title
 * @param scenarioOrganisationId whose need it is
 * @param scenarioOrganisationName that organisation's name
 * @param capabilityId the capability
 * @param capabilityName its name
 * @param capabilityOrganisationId the supplier
 * @param capabilityOrganisationName the supplier's name
 * @param score probability that people would judge the two a good match, 0 to 1
 * @param eligibility whether the conditions let the two come together
 * @param requirements what the need asks for, with the best evidence for each
 * @param conditions the conditions that the need states
 * @param features what the score is made of
 */
public record MatchView(
    String scenarioId,
    String scenarioTitle,
    String scenarioOrganisationId,
    String scenarioOrganisationName,
    String capabilityId,
    String capabilityName,
    String capabilityOrganisationId,
    String capabilityOrganisationName,
    double score,
    Match.Eligibility eligibility,
    List<Requirement> requirements,
    List<Condition> conditions,
    List<Match.Feature> features) {

  /** Whether the score is high enough to call the match possible; else it is a loose relation. */
  public boolean possible() {
    return score >= Match.POSSIBLE;
  }

  /**
   * A requirement with the best evidence that the capability offers for it.
   *
   * @param text what is asked for; where it is withheld, words that say so
   * @param target the figure that is asked for, such as "采样率 ≥ 1000 Hz"
   * @param must whether a supplier has to meet it
   * @param verdict how far the capability meets it; CONTRADICTED where it says otherwise, SILENT
   *     where it says nothing of it
   * @param reasons why, claim by claim, in words; empty where nothing is told of the evidence
   * @param evidence the sentence of the capability that comes closest; where it is withheld, words
   *     that say so; empty where there is none
   * @param kind where the evidence stands: title, description, indicator, case …; {@code
   *     confidential} where that is not told
   * @param similarity of requirement and evidence, 0 to 1; the least for its verdict where either
   *     is withheld
   * @param textWithheld who may read the requirement where you may not
   * @param evidenceWithheld who may read the evidence where you may not; evidence for a withheld
   *     requirement is told to nobody who may not read that
   * @param quote the words of the evidence on which a language model relied, which judged here
   *     since the rules found nothing said; such a verdict counts for no score and no condition
   */
  @Schema(name = "RequirementMatch")
  public record Requirement(
      String text,
      @Nullable String target,
      boolean must,
      Verdict verdict,
      String evidence,
      String kind,
      List<String> reasons,
      double similarity,
      @Nullable Confidentiality textWithheld,
      @Nullable Confidentiality evidenceWithheld,
      @Nullable String quote) {

    /** Whether nothing is told of the evidence. */
    public boolean silent() {
      return kind.equals(Redaction.CONFIDENTIAL);
    }
  }

  /**
   * A condition.
   *
   * @param name what it is about: maturity, qualifications, regions, budget, delivery …
   * @param verdict met, not met, or not known
   * @param reason why, in a sentence
   * @param negotiable whether the two can talk it over where it is not met; any other that is not
   *     met keeps them apart
   */
  public record Condition(
      String name, Outcome.Verdict verdict, String reason, boolean negotiable) {}

  /**
   * Matches, best first, the ineligible ones after all others.
   *
   * @param modelVersion the weights that the scores were made with
   * @param items the matches
   */
  public record Listing(String modelVersion, List<MatchView> items) {}
}
