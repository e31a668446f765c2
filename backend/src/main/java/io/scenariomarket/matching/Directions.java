package io.scenariomarket.matching;

import java.util.List;

/**
 * Many directions one after the other, so that some are compared with all of them as one product of
 * matrices. In whole numbers, whose sums come out the same on every machine.
 */
final class Directions {

  /** Rows that are gone through together: each number of a need is read once for all of them. */
  private static final int ROWS = 4;

  private final int[] parts;
  private final int width;
  private final int size;

  Directions(List<Direction> all) {
    this.size = all.size();
    this.width = all.isEmpty() ? 0 : all.getFirst().parts().length;
    // Filled up with rows of zeros, of which nobody asks.
    this.parts = new int[(size + ROWS - 1) / ROWS * ROWS * width];
    for (var i = 0; i < size; i++) {
      System.arraycopy(all.get(i).parts(), 0, parts, i * width, width);
    }
  }

  int size() {
    return size;
  }

  /**
   * The cosines of some directions with all of these, by row of {@code some}. All are compared with
   * a few rows before the next are read, which then come from a near cache.
   */
  double[][] cosines(List<Direction> some) {
    var cosines = new double[some.size()][size];
    var sums = new int[ROWS];
    for (var row = 0; row < size; row += ROWS) {
      for (var i = 0; i < cosines.length; i++) {
        products(some.get(i).parts(), row * width, sums);
        for (var j = 0; j < Math.min(ROWS, size - row); j++) {
          cosines[i][row + j] = Direction.cosine(sums[j]);
        }
      }
    }
    return cosines;
  }

  private void products(int[] one, int from, int[] sums) {
    var first = 0;
    var second = 0;
    var third = 0;
    var fourth = 0;
    var all = parts;
    for (var i = 0; i < width; i++) {
      var each = one[i];
      first += each * all[from + i];
      second += each * all[from + width + i];
      third += each * all[from + 2 * width + i];
      fourth += each * all[from + 3 * width + i];
    }
    sums[0] = first;
    sums[1] = second;
    sums[2] = third;
    sums[3] = fourth;
  }
}
