package io.scenariomarket.sample;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.index.Content;
import io.scenariomarket.index.Encoder;
import io.scenariomarket.index.Passage;
import io.scenariomarket.index.VectorCache;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives generated texts the normalised mean of their passages' vectors.
 *
 * <p>Generated items are put together from few sentences, so this costs next to nothing, where
 * encoding 100,000 whole texts would take the better part of an hour; for load tests the vectors
 * need only be spread like real ones.
 */
final class MeanVectors {

  private final Encoder encoder;
  private final VectorCache cache;

  MeanVectors(Encoder encoder, VectorCache cache) {
    this.encoder = encoder;
    this.cache = cache;
  }

  /** Puts the vectors of whole texts and titles into the cache, where indexing finds them. */
  void prepare(List<Content> contents) {
    var means = new HashMap<VectorCache.Key, float[]>();
    for (var content : contents) {
      var sentences = content.passages().stream().map(Passage::text).toList();
      if (!sentences.isEmpty()) {
        var mean = mean(encoder.encodeAll(sentences));
        Stream.of(content.title(), content.body())
            .forEach(
                text ->
                    means.put(VectorCache.Key.of(encoder.model(), Folding.foldText(text)), mean));
      }
    }
    cache.put(means);
  }

  private static float[] mean(List<float[]> vectors) {
    var mean = new float[Encoder.DIMENSIONS];
    for (var vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i];
      }
    }
    var length = (float) Math.sqrt(Encoder.cosine(mean, mean));
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= length;
    }
    return mean;
  }
}
