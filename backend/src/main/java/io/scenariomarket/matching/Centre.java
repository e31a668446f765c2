package io.scenariomarket.matching;

import io.scenariomarket.index.Encoder;
import java.util.List;

/**
 * The mean of many texts' vectors, which is taken off each vector before two are compared.
 *
 * <p>All vectors of one encoder point much the same way, so raw cosines of unrelated texts stand
 * near 0.4; without what they share, those stand near 0 (Mu and Viswanath, All-but-the-Top, 2018).
 */
public record Centre(float[] mean) {

  /** The mean of these vectors. */
  public static Centre of(List<float[]> vectors) {
    var sum = new double[Encoder.DIMENSIONS];
    for (var vector : vectors) {
      for (var i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    var mean = new float[sum.length];
    for (var i = 0; i < mean.length; i++) {
      mean[i] = (float) (sum[i] / Math.max(1, vectors.size()));
    }
    return new Centre(mean);
  }

  /** What is a vector's own, with unit length. */
  public float[] off(float[] vector) {
    var own = new float[vector.length];
    for (var i = 0; i < own.length; i++) {
      own[i] = vector[i] - mean[i];
    }
    return Encoder.normalised(own);
  }
}
