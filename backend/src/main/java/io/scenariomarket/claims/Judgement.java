package io.scenariomarket.claims;

import java.util.List;

/**
 * How far passages answer a requirement.
 *
 * @param verdict of all its claims together
 * @param passage index of the passage that decides; -1 where nothing is said
 * @param findings claim by claim
 */
public record Judgement(Verdict verdict, int passage, List<Finding> findings) {

  /**
   * What was found of one claim.
   *
   * @param claim the words that ask for it
   * @param passage index of the passage that says most of it; -1 for none
   * @param ground why
   * @param comparison the two figures or levels in signs, such as "88 % ≥ 85 %"; else the words in
   *     question; may be empty
   */
  public record Finding(
      String claim, Verdict verdict, int passage, Ground ground, String comparison) {

    /** Whether figures or levels were compared, so that it is known how the two stand. */
    public boolean compared() {
      return !comparison.isEmpty()
          && switch (ground) {
            case MET, FAILS, EASIER_CIRCUMSTANCES, BEST_CASE, NOT_CERTAIN -> true;
            case NO_FIGURE, OTHER_BASIS, PART, DENIED, PENDING, NEAR, NOT_SAID -> false;
          };
    }
  }

  /** Why a claim is judged as it is. */
  public enum Ground {
    /** The figure, level or statement satisfies. */
    MET,
    /** It does not. */
    FAILS,
    /** The property is named without a figure. */
    NO_FIGURE,
    /** The figures have bases that cannot be compared. */
    OTHER_BASIS,
    /** Passing under easier or unknown circumstances. */
    EASIER_CIRCUMSTANCES,
    /** The best case, where more than that is asked for. */
    BEST_CASE,
    /** One end of a range, or too wide a bound. */
    NOT_CERTAIN,
    /** A part of what is asked. */
    PART,
    /** Said to be otherwise. */
    DENIED,
    /** Planned, applied for, in talks. */
    PENDING,
    /** Close in meaning, without saying all of it. */
    NEAR,
    /** Nothing is said of it. */
    NOT_SAID
  }
}
