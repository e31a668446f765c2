package io.scenariomarket.analysis;

/**
 * The most probable sequence of words of a zone, by the product of the words' probabilities: the
 * best path through the graph of all words that the zone contains.
 */
final class BestPath {

  private final Zone zone;
  private final float[] weights;
  private final int[] nexts;

  BestPath(Zone zone, Lexicon core, Lexicon dictionary) {
    this.zone = zone;
    var length = zone.end() - zone.start();
    this.weights = new float[length + 1];
    this.nexts = new int[length];
    for (var i = length - 1; i >= 0; i--) {
      var start = zone.start() + i;
      var unitEnd = zone.unitEnd(start);
      if (unitEnd == 0) {
        continue;
      }
      weights[i] = Float.NEGATIVE_INFINITY;
      offer(start, unitEnd, zone.isLatin(start) ? 0 : CoreWords.unknown());
      core.visit(zone.text(), start, (end, weight) -> offer(start, end, weight));
      dictionary.visit(zone.text(), start, (end, weight) -> offer(start, end, weight));
    }
  }

  private void offer(int start, int end, float weight) {
    if (end <= zone.end() && zone.isBoundary(end)) {
      var i = start - zone.start();
      var total = weight + weights[end - zone.start()];
      if (total >= weights[i]) {
        weights[i] = total;
        nexts[i] = end;
      }
    }
  }

  /** The end of the word that starts here. */
  int next(int start) {
    return nexts[start - zone.start()];
  }

  /** Natural logarithm of the probability of the whole zone. */
  float weight() {
    return weights[0];
  }
}
