package io.scenariomarket.matching;

import io.scenariomarket.claims.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an edit would do to the matches of an item.
 *
 * @param modelVersion the weights that the scores were made with
 * @param before the present best matches; empty for an item that is not saved yet
 * @param after the best matches after the edit
 * @param changes everything that is in either list, the best after the edit first
 */
public record WhatIfView(
    String modelVersion, List<MatchView> before, List<MatchView> after, List<Change> changes) {

  /**
   * What becomes of one match.
   *
   * @param id the other side: the capability for a need, the need for a capability
   * @param title its name
   * @param organisationId whose it is
   * @param organisationName that organisation's name
   * @param rankBefore its place among the present best, from 1; left out where it is not there
   * @param rankAfter its place after the edit; left out where it falls out
   * @param scoreBefore 0 to 1; left out for an item that is not saved yet
   * @param scoreAfter 0 to 1
   * @param eligibilityBefore whether the hard conditions let the two come together; left out for an
   *     item that is not saved yet
   * @param eligibilityAfter likewise after the edit
   * @param requirements those whose verdict changes, and those that come or go
   * @param conditions likewise
   */
  @Schema(name = "WhatIfChange")
  public record Change(
      String id,
      String title,
      String organisationId,
      String organisationName,
      @Nullable Integer rankBefore,
      @Nullable Integer rankAfter,
      @Nullable Double scoreBefore,
      double scoreAfter,
      Match.@Nullable Eligibility eligibilityBefore,
      Match.Eligibility eligibilityAfter,
      List<Requirement> requirements,
      List<Condition> conditions) {

    /** Whether it comes among the best. */
    public boolean entered() {
      return rankBefore == null && scoreBefore != null;
    }

    /** Whether it is no longer among the best. */
    public boolean left() {
      return rankAfter == null;
    }

    /** Whether the two differ in nothing but rank and score. */
    public boolean alike() {
      return requirements.isEmpty() && conditions.isEmpty();
    }
  }

  /**
   * A requirement that is met otherwise.
   *
   * @param text what is asked for
   * @param before how far it is met at present; left out where it is new
   * @param after how far it would be met; left out where it is gone
   */
  @Schema(name = "WhatIfRequirement")
  public record Requirement(String text, @Nullable Verdict before, @Nullable Verdict after) {

    boolean changed() {
      return before != after;
    }
  }

  /**
   * A condition whose outcome changes.
   *
   * @param name what it is about: maturity, qualifications, regions, budget, delivery …
   * @param before the outcome at present; left out where it is new
   * @param after the outcome after the edit; left out where it is gone
   * @param reason why, in a sentence
   * @param negotiable whether the two can talk it over where it is not met
   */
  @Schema(name = "WhatIfCondition")
  public record Condition(
      String name,
      Outcome.@Nullable Verdict before,
      Outcome.@Nullable Verdict after,
      String reason,
      boolean negotiable) {

    boolean changed() {
      return !Objects.equals(before, after);
    }
  }
}
