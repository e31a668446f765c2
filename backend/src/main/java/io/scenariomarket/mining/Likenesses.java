package io.scenariomarket.mining;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.index.Encoder;
import java.util.HashSet;
import java.util.Set;

/** Tells how alike two titles are, by their meaning and by their characters. */
final class Likenesses {

  /** From which two titles may be of the same thing, and a curator is told so. */
  static final double SAME = 0.6;

  /** Cosine of short texts that have nothing in common; below it is nothing to be told. */
  private static final double UNRELATED = 0.5;

  private Likenesses() {}

  /**
   * A title, ready to be compared.
   *
   * @param pairs its pairs of characters that follow each other
   */
  record Compared(float[] vector, Set<String> pairs) {

    static Compared of(String title, Encoder encoder) {
      return new Compared(encoder.encode(title), pairsOf(title));
    }
  }

  /**
   * How alike two titles are.
   *
   * @return 0 to 1, the mean of what meaning and characters say
   */
  static double between(Compared left, Compared right) {
    var cosine = Encoder.cosine(left.vector, right.vector);
    var meaning = Math.clamp((cosine - UNRELATED) / (1 - UNRELATED), 0, 1);
    return (meaning + dice(left.pairs, right.pairs)) / 2;
  }

  /** Dice's coefficient: twice what both have, of what each has. */
  private static double dice(Set<String> left, Set<String> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    var both = new HashSet<>(left);
    both.retainAll(right);
    return 2.0 * both.size() / (left.size() + right.size());
  }

  private static Set<String> pairsOf(String title) {
    var text = Folding.fold(title).replaceAll("[\\p{P}\\p{S}\\s]", "");
    var pairs = new HashSet<String>();
    for (var i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
