package io.scenariomarket.index;

/**
 * Mixes how well words fit with how near a meaning is, by a convex combination: {@code a * (cos +
 * 1) / (max cos + 1) + (1 - a) * bm25 / max bm25}.
 *
 * <p>Bruch, Gai and Ingber (2023) found it better than reciprocal rank fusion, in domain and out of
 * it, and so did we on Chinese technology texts.
 *
 * @param meaning the weight of meaning against words, 0 to 1
 * @param nearest the greatest cosine of all that is compared
 * @param bestWords the greatest score by words of all that is compared
 */
public record Mixture(double meaning, double nearest, double bestWords) {

  /** The score of one, 0 to 1. */
  public double of(double similarity, double words) {
    var near = nearest <= -1 ? 0 : (similarity + 1) / (nearest + 1);
    var fit = bestWords <= 0 ? 0 : words / bestWords;
    return meaning * near + (1 - meaning) * fit;
  }
}
