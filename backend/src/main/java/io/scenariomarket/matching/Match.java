package io.scenariomarket.matching;

import io.scenariomarket.claims.Judgement.Finding;
import io.scenariomarket.claims.Verdict;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One need and one capability, with every reason for and against.
 *
 * @param score probability that people would judge the two a good match, 0 to 1
 * @param requirements what the need asks for, one by one
 * @param conditions the conditions that apply
 * @param features what the score is made of
 */
public record Match(
    String scenarioId,
    String scenarioTitle,
    String scenarioOrganisationId,
    String scenarioOrganisationName,
    String capabilityId,
    String capabilityName,
    String capabilityOrganisationId,
    String capabilityOrganisationName,
    double score,
    Eligibility eligibility,
    List<Requirement> requirements,
    List<Condition> conditions,
    List<Feature> features) {

  /**
   * The least score of what is called possible; what is below is only loosely related. Chosen on
   * the judged pairs of the sample data, see {@code search-index/README.md}.
   */
  public static final double POSSIBLE = 0.38;

  private static final double HIGH = 0.6;
  private static final double GOOD = 0.5;

  /** What is left of a standing for each condition that two sides would have to agree upon. */
  private static final double CONCESSION = 0.9;

  /** Whether the conditions let the two come together. */
  public enum Eligibility {
    /** All stated conditions are met. */
    ELIGIBLE,
    /** No hard one is broken; at least one is that the two can talk over, such as the price. */
    NEGOTIABLE,
    /** None is broken, but at least one cannot be told. */
    UNKNOWN,
    /** At least one hard condition is broken. */
    INELIGIBLE;

    static Eligibility of(List<Condition> conditions) {
      if (conditions.stream().anyMatch(each -> each.broken() && !each.negotiable())) {
        return INELIGIBLE;
      }
      if (conditions.stream().anyMatch(Condition::broken)) {
        return NEGOTIABLE;
      }
      return conditions.stream().anyMatch(each -> each.outcome() instanceof Outcome.Unknown)
          ? UNKNOWN
          : ELIGIBLE;
    }
  }

  /** Whether the score is high enough to call the match possible; else it is a loose relation. */
  public boolean possible() {
    return score >= POSSIBLE;
  }

  /** How a score is called where people read it: HIGH, GOOD, SOME or, where not possible, LOW. */
  public static String likelihood(double score) {
    if (score < POSSIBLE) {
      return "LOW";
    }
    return score >= HIGH ? "HIGH" : score >= GOOD ? "GOOD" : "SOME";
  }

  /** Whether a hard condition keeps the two apart. */
  public boolean excluded() {
    return eligibility == Eligibility.INELIGIBLE;
  }

  /**
   * What the match is placed by among the others, 0 to 1: its score, less a tenth for each
   * condition that is not met and can be talked over. Such a condition lowers a place and hides
   * nobody.
   */
  public double standing() {
    var concessions =
        conditions.stream().filter(each -> each.broken() && each.negotiable()).count();
    return score * Math.pow(CONCESSION, concessions);
  }

  /** What it would be placed by if one such condition less were not met. */
  double conceded() {
    return standing() / CONCESSION;
  }

  /** The same with other words on its requirements. */
  Match with(List<Requirement> others) {
    return new Match(
        scenarioId,
        scenarioTitle,
        scenarioOrganisationId,
        scenarioOrganisationName,
        capabilityId,
        capabilityName,
        capabilityOrganisationId,
        capabilityOrganisationName,
        score,
        eligibility,
        List.copyOf(others),
        conditions,
        features);
  }

  /**
   * A requirement with the best evidence that the capability offers for it.
   *
   * @param target the figure that is asked for, such as "采样率 ≥ 1000 Hz"; {@code null} for none
   * @param must whether a supplier has to meet it
   * @param evidence the sentence of the capability that comes closest; empty where it has none
   * @param kind where the evidence stands: title, description, indicator, case …
   * @param findings claim by claim, why; empty where nothing is told of the evidence
   * @param similarity of requirement and evidence, 0 to 1
   * @param textWithheld who may read the requirement where whoever asks may not
   * @param evidenceWithheld who may read the evidence where whoever asks may not
   * @param quote the words of the evidence on which a language model relied; {@code null} where the
   *     rules judged
   */
  public record Requirement(
      String text,
      @Nullable String target,
      boolean must,
      Verdict verdict,
      String evidence,
      String kind,
      List<Finding> findings,
      double similarity,
      @Nullable Confidentiality textWithheld,
      @Nullable Confidentiality evidenceWithheld,
      @Nullable String quote) {

    /** The kind of evidence that is the supplier's answer. */
    static final String ANSWER = "answer";

    /** Whether figures were compared, so that it is known how the two stand. */
    public boolean compared() {
      return findings.stream().anyMatch(Finding::compared);
    }

    /** The same as the supplier itself answered it. */
    Requirement answered(Answers.Answer answer) {
      return new Requirement(
          text,
          target,
          must,
          answer.verdict(),
          Text.orEmpty(answer.words()),
          ANSWER,
          List.of(),
          similarity,
          null,
          null,
          null);
    }

    /** The same as a language model judges it. */
    Requirement judged(OpenQuestion.Opinion opinion) {
      return new Requirement(
          text,
          target,
          must,
          opinion.verdict(),
          opinion.passage().text(),
          opinion.passage().kind(),
          List.of(),
          similarity,
          null,
          null,
          opinion.quote());
    }
  }

  /**
   * A condition by name, with its outcome.
   *
   * @param negotiable whether the two can talk it over where it is not met
   */
  public record Condition(String name, Outcome outcome, boolean negotiable) {

    /** Whether it is stated and not met. */
    public boolean broken() {
      return outcome instanceof Outcome.NotMet;
    }
  }

  /**
   * One ingredient of the score.
   *
   * <p>The contributions are the exact Shapley values of a linear model against an average pair
   * (Lundberg and Lee 2017). The shares are the same on the scale of the score: each its part of
   * the way from the average pair's score to this one's.
   *
   * @param value as measured, on the feature's own scale
   * @param contribution {@code weight * (value - mean)} in log odds: all contributions add up to
   *     the log odds of the score; {@code baseline} is what an average pair begins with
   * @param share of the score, all of which add up to it; below 0 where it lowers the score
   */
  public record Feature(String name, double value, double contribution, double share) {}
}
