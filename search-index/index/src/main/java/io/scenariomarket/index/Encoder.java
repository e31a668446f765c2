package io.scenariomarket.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns text into a vector whose cosine with another text's vector tells how close their meanings
 * are.
 *
 * <p>Vectors have {@link #DIMENSIONS} dimensions and unit length, so a dot product is a cosine.
 * Vectors of different {@link #model() models} must never be compared or kept in one index.
 * Implementations are safe for use by many threads.
 */
public interface Encoder {

  /** The length of every vector. */
  int DIMENSIONS = 512;

  /** Names the model and its quantisation; part of every cache key and of the index definition. */
  String model();

  /**
   * Encodes one text. Blank text is allowed; text beyond the model's window is cut off.
   *
   * @return a new vector of {@link #DIMENSIONS} and unit length
   */
  float[] encode(String text);

  /** Encodes every text, in the order given. */
  default List<float[]> encodeAll(List<String> texts) {
    return texts.stream().map(this::encode).toList();
  }

  /**
   * The vector of a whole item: its title's and its body's added up, the title counting half again
   * as much.
   *
   * <p>Closer to what people judged than the vector of the joined text, in which a long body drowns
   * the title.
   *
   * @param body vector of the body; {@code null} where there is none
   */
  static float[] profile(float[] title, float @Nullable [] body) {
    if (body == null) {
      return title.clone();
    }
    var sum = new float[title.length];
    for (var i = 0; i < title.length; i++) {
      sum[i] = 1.5f * title[i] + body[i];
    }
    return normalised(sum);
  }

  /** The same direction with unit length; a vector of zeros stays as it is. */
  static float[] normalised(float[] vector) {
    var length = Math.sqrt(cosine(vector, vector));
    var unit = new float[vector.length];
    for (var i = 0; i < vector.length; i++) {
      unit[i] = length == 0 ? 0 : (float) (vector[i] / length);
    }
    return unit;
  }

  /** The cosine of two vectors of unit length, -1 to 1. */
  static double cosine(float[] left, float[] right) {
    // Four sums, since each addition waits for the one before it in the same sum.
    var sum = 0.0;
    var second = 0.0;
    var third = 0.0;
    var fourth = 0.0;
    var i = 0;
    for (; i + 4 <= left.length; i += 4) {
      sum += left[i] * right[i];
      second += left[i + 1] * right[i + 1];
      third += left[i + 2] * right[i + 2];
      fourth += left[i + 3] * right[i + 3];
    }
    for (; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum + second + third + fourth;
  }
}
