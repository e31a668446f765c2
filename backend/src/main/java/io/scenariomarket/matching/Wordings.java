package io.scenariomarket.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many texts by the characters that stand in them, so that one is compared with all of them by
 * going through its own characters alone. What comes out is {@link Characters.Weighted#cosine}, to
 * the last digit: the products are added up in the same order.
 */
final class Wordings {

  private final Map<String, Postings> byCharacter = new HashMap<>();
  private final double[] lengths;

  Wordings(List<Characters.Weighted> texts) {
    this.lengths = texts.stream().mapToDouble(Characters.Weighted::length).toArray();
    for (var at = 0; at < texts.size(); at++) {
      var text = texts.get(at);
      for (var i = 0; i < text.size(); i++) {
        byCharacter.computeIfAbsent(text.character(i), _ -> new Postings()).add(at, text.weight(i));
      }
    }
  }

  /** The cosines of a text with all of these, 0 to 1. */
  double[] cosines(Characters.Weighted one) {
    var cosines = new double[lengths.length];
    for (var i = 0; i < one.size(); i++) {
      var found = byCharacter.get(one.character(i));
      if (found != null) {
        found.addTo(cosines, one.weight(i));
      }
    }
    for (var at = 0; at < cosines.length; at++) {
      cosines[at] = cosines[at] == 0 ? 0 : cosines[at] / (one.length() * lengths[at]);
    }
    return cosines;
  }

  /** Where a character stands, and how much it weighs there. */
  private static final class Postings {

    private int[] texts = new int[4];
    private double[] weights = new double[4];
    private int size;

    void add(int text, double weight) {
      if (size == texts.length) {
        texts = Arrays.copyOf(texts, 2 * size);
        weights = Arrays.copyOf(weights, 2 * size);
      }
      texts[size] = text;
      weights[size] = weight;
      size++;
    }

    void addTo(double[] sums, double weight) {
      for (var i = 0; i < size; i++) {
        sums[texts[i]] += weight * weights[i];
      }
    }
  }
}
