package io.scenariomarket.matching;

import io.scenariomarket.analysis.Folding;
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
    // Sorted, so that sums do not depend on which side is asked about the other.
    var weights = new TreeMap<String, Double>();
    count(body).forEach((character, n) -> weights.put(character, BODY * Math.log1p(n)));
    count(title).keySet().forEach(character -> weights.merge(character, TITLE, Double::sum));
    weights.replaceAll((character, weight) -> weight * idf.getOrDefault(character, rarest));
    var length = Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
    return new Weighted(weights, length);
  }

  /** A text as a vector over its characters. */
  record Weighted(Map<String, Double> weights, double length) {

    /** The cosine with another text, 0 to 1. */
    double cosine(Weighted other) {
      if (length == 0 || other.length == 0) {
        return 0;
      }
      var smaller = weights.size() < other.weights.size() ? this : other;
      var larger = smaller == this ? other : this;
      var sum = 0.0;
      for (var each : smaller.weights.entrySet()) {
        sum += each.getValue() * larger.weights.getOrDefault(each.getKey(), 0.0);
      }
      return sum / (length * other.length);
    }
  }
}
