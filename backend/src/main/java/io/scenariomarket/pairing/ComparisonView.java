package io.scenariomarket.pairing;

import io.scenariomarket.matching.MatchView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several matches of one item beside each other. Each row has a cell for every match, in their
 * order.
 *
 * @param modelVersion the weights that the scores were made with
 * @param matches what is compared, best first
 * @param requirements what a need asks for, with what each capability has to say to it; empty where
 *     needs are compared, each of which asks for other things
 * @param conditions the conditions that the need states, or any of the needs
 * @param facts what each states beyond those
 */
record ComparisonView(
    String modelVersion,
    List<MatchView> matches,
    List<RequirementRow> requirements,
    List<ConditionRow> conditions,
    List<FactRow> facts) {

  /**
   * A requirement of the need.
   *
   * @param text what is asked for; where it is withheld, words that say so
   * @param withheld whether you may not read it
   * @param differs whether not all of them meet it alike
   */
  @Schema(name = "ComparedRequirement")
  record RequirementRow(
      String text,
      @Nullable String target,
      boolean must,
      boolean withheld,
      boolean differs,
      List<RequirementCell> cells) {}

  /**
   * What one capability has to say to a requirement.
   *
   * @param apart whether it meets the requirement otherwise than most of the others
   */
  @Schema(name = "ComparedRequirementCell")
  record RequirementCell(MatchView.Requirement found, boolean apart) {}

  /**
   * A condition.
   *
   * @param name what it is about: maturity, qualifications, certificates, regions, budget …
   * @param differs whether its outcome is not the same for all
   */
  @Schema(name = "ComparedCondition")
  record ConditionRow(String name, boolean differs, List<ConditionCell> cells) {}

  /**
   * The outcome of a condition for one match.
   *
   * @param found left out where it is no condition of this one
   * @param apart whether it is otherwise than with most of the others
   */
  @Schema(name = "ComparedConditionCell")
  record ConditionCell(MatchView.@Nullable Condition found, boolean apart) {}

  /**
   * Something that is stated and that nobody makes a condition.
   *
   * @param name what it is about: tracks, maturity, price, delivery, certificates …
   * @param differs whether not all state the same
   */
  @Schema(name = "ComparedFact")
  record FactRow(String name, boolean differs, List<FactCell> cells) {}

  /**
   * What one of them states.
   *
   * @param words left out where nothing is stated, or where it is withheld
   * @param withheld whether it is stated, and you may not read it
   */
  @Schema(name = "ComparedFactCell")
  record FactCell(@Nullable String words, boolean withheld) {}
}
