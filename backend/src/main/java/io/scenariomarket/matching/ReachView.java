package io.scenariomarket.matching;

import java.util.List;

/**
 * What brings open needs within reach of a capability, for people.
 *
 * @param useful what would help with most of the needs, the most useful first
 * @param near the needs that something is missing for, best first
 * @param reached how many near needs nothing is missing for
 */
record ReachView(List<Useful> useful, List<Near> near, int reached) {

  /**
   * A fact that is missing.
   *
   * @param words what to add, in words
   * @param needs how many of the near needs ask about it
   * @param field the id of the field in its form
   * @param ofSupplier whether the field is in the form of the organisation
   */
  record Useful(String words, int needs, String field, boolean ofSupplier) {}

  /**
   * A need that is near.
   *
   * @param match the pair
   * @param open requirements that are partly or not covered, of those that the reader may read
   * @param withheld how many requirements the reader may not read
   * @param conditions those that are not met or not known
   */
  record Near(
      MatchView match, List<Open> open, long withheld, List<MatchView.Condition> conditions) {}

  /**
   * A requirement that is not covered.
   *
   * @param advice what is missing, in words
   */
  record Open(MatchView.Requirement requirement, String advice) {}
}
