package io.scenariomarket.evaluation;

/** Solves a few linear equations. */
final class LinearEquations {

  private LinearEquations() {}

  /**
   * Solves by elimination with row pivoting.
   *
   * @param equations n rows of n coefficients and the right side; overwritten
   * @throws ArithmeticException if they have no single solution
   */
  static double[] solve(double[][] equations) {
    var n = equations.length;
    for (var column = 0; column < n; column++) {
      var pivot = column;
      for (var row = column + 1; row < n; row++) {
        if (Math.abs(equations[row][column]) > Math.abs(equations[pivot][column])) {
          pivot = row;
        }
      }
      if (equations[pivot][column] == 0) {
        throw new ArithmeticException("no single solution");
      }
      var swapped = equations[column];
      equations[column] = equations[pivot];
      equations[pivot] = swapped;
      for (var row = 0; row < n; row++) {
        if (row != column) {
          var factor = equations[row][column] / equations[column][column];
          for (var k = column; k <= n; k++) {
            equations[row][k] -= factor * equations[column][k];
          }
        }
      }
    }
    var solution = new double[n];
    for (var row = 0; row < n; row++) {
      solution[row] = equations[row][n] / equations[row][row];
    }
    return solution;
  }
}
