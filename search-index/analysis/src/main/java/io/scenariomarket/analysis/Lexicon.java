package io.scenariomarket.analysis;

import java.util.List;
import java.util.Map.Entry;
import java.util.SortedMap;

/**
 * Words with the natural logarithm of their probability, packed into arrays in sorted order: a
 * third of a million words take about five megabytes and need no building beyond the sort.
 */
final class Lexicon {

  static final Lexicon NONE = of(List.of());

  private final char[] letters;
  private final int[] starts;
  private final float[] weights;

  private Lexicon(char[] letters, int[] starts, float[] weights) {
    this.letters = letters;
    this.starts = starts;
    this.weights = weights;
  }

  static Lexicon of(SortedMap<String, Float> words) {
    return of(List.copyOf(words.entrySet()));
  }

  /** Packs words that are sorted by UTF-16 code unit and distinct. */
  static Lexicon of(List<? extends Entry<String, Float>> sorted) {
    var text = new StringBuilder();
    var starts = new int[sorted.size() + 1];
    var weights = new float[sorted.size()];
    for (var i = 0; i < weights.length; i++) {
      text.append(sorted.get(i).getKey());
      starts[i + 1] = text.length();
      weights[i] = sorted.get(i).getValue();
    }
    return new Lexicon(text.toString().toCharArray(), starts, weights);
  }

  int size() {
    return weights.length;
  }

  /** Tells the visitor of every word that the text has at {@code from}, the shortest first. */
  void visit(CharSequence text, int from, Visitor visitor) {
    var low = 0;
    var high = weights.length;
    for (var depth = 0; from + depth < text.length(); depth++) {
      var c = text.charAt(from + depth);
      low = firstNotBelow(c, depth, low, high);
      high = firstNotBelow(c + 1, depth, low, high);
      if (low == high) {
        return;
      }
      // A word that ends here sorts before all that go on.
      if (starts[low + 1] - starts[low] == depth + 1) {
        visitor.word(from + depth + 1, weights[low]);
      }
    }
  }

  private int firstNotBelow(int c, int depth, int low, int high) {
    while (low < high) {
      var middle = (low + high) >>> 1;
      var letter = starts[middle] + depth;
      if (letter >= starts[middle + 1] || letters[letter] < c) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Receives the words at one place of a text. */
  interface Visitor {
    /**
     * Receives one word.
     *
     * @param end offset behind the word
     * @param weight natural logarithm of its probability
     */
    void word(int end, float weight);
  }
}
