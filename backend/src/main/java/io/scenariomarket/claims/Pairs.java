package io.scenariomarket.claims;

import java.util.HashSet;
import java.util.Set;

/** The pairs of characters next to each other in a name, by which names are compared in writing. */
final class Pairs {

  private Pairs() {}

  /** The pairs of a text, each as one number. */
  static Set<Integer> of(String text) {
    var all = new HashSet<Integer>();
    for (var i = 0; i + 2 <= text.length(); i++) {
      all.add(text.charAt(i) << Character.SIZE | text.charAt(i + 1));
    }
    return all;
  }

  /** The share of pairs that two texts have in common, 0 to 1 (Dice 1945). */
  static double dice(String one, String other) {
    var left = of(one);
    var right = of(other);
    var both = new HashSet<>(left);
    both.retainAll(right);
    return left.isEmpty() || right.isEmpty() ? 0 : 2.0 * both.size() / (left.size() + right.size());
  }
}
