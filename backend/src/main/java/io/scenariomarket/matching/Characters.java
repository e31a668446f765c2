package io.scenariomarket.matching;

import io.scenariomarket.analysis.Folding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Compares two texts by their characters (Latin words and numbers count as one), each weighted by
 * how rare it is: the cosine of their tf-idf vectors.
 *
 * <p>Titles are short, so single characters rank better than words: 微流控 and 流体控制 share most of
 * theirs.
 */
public final class Characters {

  private static final Pattern CHARACTER = Pattern.compile("[a-z0-9]+|\\p{IsHan}");
  private static final double TITLE = 3;
  private static final double BODY = 0.5;

  private final Map<String, Double> idf;
  private final double rarest;

  /**
   * Compares under given weights.
   *
   * @param idf inverse document frequency by character; one that is missing counts as the rarest
   */
  Characters(Map<String, Double> idf) {
    this.idf = Map.copyOf(idf);
    this.rarest = idf.values().stream().mapToDouble(weight -> weight).max().orElse(1);
  }

  /** Learns the weights from texts, with the formula of BM25. */
  public static Characters learn(List<String> texts) {
    var documents = new HashMap<String, Integer>();
    for (var text : texts) {
      count(text).keySet().forEach(character -> documents.merge(character, 1, Integer::sum));
    }
    var idf = new HashMap<String, Double>();
    documents.forEach(
        (character, n) -> idf.put(character, Math.log(1 + (texts.size() - n + 0.5) / (n + 0.5))));
    return new Characters(idf);
  }

  Map<String, Double> idf() {
    return idf;
  }

  /** How often each character stands in a text. */
  static Map<String, Integer> count(String text) {
    var counts = new HashMap<String, Integer>();
    var matcher = CHARACTER.matcher(Folding.fold(text));
    while (matcher.find()) {
      counts.merge(matcher.group(), 1, Integer::sum);
    }
    return counts;
  }

  /**
   * The weighted characters of an item. A character of the title counts three times, one of the
   * body by half the logarithm of how often it stands there.
   */
  Weighted weigh(String title, String body) {
    var weights = new TreeMap<String, Double>();
    count(body).forEach((character, n) -> weights.put(character, BODY * Math.log1p(n)));
    count(title).keySet().forEach(character -> weights.merge(character, TITLE, Double::sum));
    weights.replaceAll((character, weight) -> weight * idf.getOrDefault(character, rarest));
    return new Weighted(
        weights.keySet().toArray(String[]::new),
        weights.values().stream().mapToDouble(weight -> weight).toArray());
  }

  /**
   * A text as a vector over its characters, in their order, so that sums do not depend on which
   * side is asked about the other.
   */
  static final class Weighted {

    private final String[] characters;
    private final double[] weights;
    private final double length;

    private Weighted(String[] characters, double[] weights) {
      this.characters = characters;
      this.weights = weights;
      this.length = Math.sqrt(Arrays.stream(weights).map(weight -> weight * weight).sum());
    }

    int size() {
      return characters.length;
    }

    String character(int at) {
      return characters[at];
    }

    double weight(int at) {
      return weights[at];
    }

    double length() {
      return length;
    }

    /** The cosine with another text, 0 to 1. */
    double cosine(Weighted other) {
      if (length == 0 || other.length == 0) {
        return 0;
      }
      var sum = 0.0;
      var i = 0;
      var j = 0;
      while (i < characters.length && j < other.characters.length) {
        var order = characters[i].compareTo(other.characters[j]);
        if (order == 0) {
          sum += weights[i] * other.weights[j];
        }
        i += order <= 0 ? 1 : 0;
        j += order >= 0 ? 1 : 0;
      }
      return sum / (length * other.length);
    }
  }
}
