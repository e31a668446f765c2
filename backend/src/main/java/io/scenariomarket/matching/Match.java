package io.scenariomarket.matching;

import io.scenariomarket.identity.Confidentiality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One need and one capability, with every reason for and against.
 *
 * @param score probability that people would judge the two a good match, 0 to 1
 * @param requirements what the need asks for, one by one
 * @param conditions the hard conditions that apply
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

  /** Whether the hard conditions let the two come together. */
  public enum Eligibility {
    /** All stated conditions are met. */
    ELIGIBLE,
    /** None is broken, but at least one cannot be told. */
    UNKNOWN,
    /** At least one is broken. */
    INELIGIBLE;

    static Eligibility of(List<Condition> conditions) {
      var verdicts = conditions.stream().map(c -> c.outcome().verdict()).toList();
      if (verdicts.contains(Outcome.Verdict.NOT_MET)) {
        return INELIGIBLE;
      }
      return verdicts.contains(Outcome.Verdict.UNKNOWN) ? UNKNOWN : ELIGIBLE;
    }
  }

  /** How far the other side meets a requirement. */
  public enum Coverage {
    COVERED,
    PARTLY,
    NOT_COVERED
  }

  /**
   * A requirement with the best evidence that the capability offers for it.
   *
   * @param target the figure that is asked for, such as "采样率 ≥ 1000 Hz"; {@code null} for none
   * @param evidence the sentence of the capability that comes closest; empty where it has none
   * @param kind where the evidence stands: title, description, indicator, case …
   * @param compared whether the evidence is a figure of the same name and unit as the target, so
   *     that the verdict is the outcome of comparing the two
   * @param similarity of requirement and evidence, 0 to 1
   * @param textWithheld who may read the requirement where whoever asks may not
   * @param evidenceWithheld who may read the evidence where whoever asks may not
   */
  public record Requirement(
      String text,
      @Nullable String target,
      Coverage verdict,
      String evidence,
      String kind,
      boolean compared,
      double similarity,
      @Nullable Confidentiality textWithheld,
      @Nullable Confidentiality evidenceWithheld) {}

  /** A hard condition by name, with its outcome. */
  public record Condition(String name, Outcome outcome) {}

  /**
   * One ingredient of the score.
   *
   * @param value as measured, on the feature's own scale
   * @param contribution {@code weight * (value - mean)} in log odds: all contributions add up to
   *     the log odds of the score; {@code baseline} is what an average pair begins with
   */
  public record Feature(String name, double value, double contribution) {}
}
