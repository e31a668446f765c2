package io.scenariomarket.matching;

import java.util.Arrays;

/**
 * A vector of unit length in whole numbers. Comparing two takes a fifth of the time that it takes
 * in fractions, since the compiler may add whole numbers up in any order; what is lost is in the
 * fifth decimal place of a cosine.
 */
final class Direction {

  /** Its square, which no sum of products of two such vectors can exceed, is an int. */
  private static final int SCALE = 32_767;

  private final int[] parts;

  private Direction(int[] parts) {
    this.parts = parts;
  }

  /** The direction of a vector of unit length. */
  static Direction of(float[] vector) {
    var parts = new int[vector.length];
    for (var i = 0; i < parts.length; i++) {
      parts[i] = Math.round(vector[i] * SCALE);
    }
    return new Direction(parts);
  }

  /** The cosine of two directions, -1 to 1. */
  double cosine(Direction other) {
    var left = parts;
    var right = other.parts;
    var sum = 0;
    for (var i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return cosine(sum);
  }

  /** The cosine that a sum of products of two directions' parts stands for. */
  static double cosine(int sum) {
    return (double) sum / ((double) SCALE * SCALE);
  }

  /** What it is made of, not to be changed. */
  int[] parts() {
    return parts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Direction direction && Arrays.equals(parts, direction.parts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parts);
  }
}
