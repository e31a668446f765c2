package io.scenariomarket.claims;

import java.util.List;

/**
 * What one thing is called, taken apart once so that many can be compared with it.
 *
 * @param names as its fields and its sentence call it
 * @param cores the names without what says nothing of it
 * @param pairs the pairs of characters next to each other in the cores, in ascending order
 * @param acronym whether a name has letters that words may stand for
 * @param general what each name ends with, where all are nothing but the name of a property; else
 *     empty
 */
record Called(
    List<String> names,
    List<String> cores,
    List<Integer> pairs,
    boolean acronym,
    List<String> general) {

  /** Whether two have a pair of characters in common: without one no names are equal or alike. */
  boolean near(Called other) {
    var i = 0;
    var j = 0;
    while (i < pairs.size() && j < other.pairs.size()) {
      var order = Integer.compare(pairs.get(i), other.pairs.get(j));
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }
}
