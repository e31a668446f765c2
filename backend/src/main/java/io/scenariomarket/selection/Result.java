package io.scenariomarket.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.math3.stat.StatUtils;
import org.jspecify.annotations.Nullable;

/**
 * What sheets come to: for each candidate and criterion the mean and how far the assessors are
 * apart, for each candidate the weighted mean and its place.
 *
 * @param standings in the order of the candidates
 */
public record Result(List<Standing> standings) {

  /** Places are given by what is shown: who shows the same has the same place. */
  private static final int SHOWN = 2;

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /**
   * What one assessor gave one candidate.
   *
   * @param assessor identifies the assessor
   * @param points by criterion, in the order of the criteria; 0 to 10
   */
  public record Given(String assessor, UUID candidate, List<BigDecimal> points) {}

  /**
   * Where a candidate stands.
   *
   * @param place 1 for the best; who is equal has the same place and the next ones are left out
   *     (standard competition ranking: 1, 2, 2, 4); {@code null} where nobody assessed it
   * @param mean the sum of weight × mean of the criterion, 0 to 10 with two digits; {@code null}
   *     where nobody assessed it
   * @param cells by criterion, in their order
   */
  public record Standing(
      UUID candidate, @Nullable Integer place, @Nullable BigDecimal mean, List<Cell> cells) {}

  /**
   * A candidate by a criterion.
   *
   * @param mean of the points; {@code null} where nobody assessed it
   * @param deviation sample standard deviation of the points; {@code null} for fewer than two
   * @param outliers whose points stand apart, by the rule of {@link Outliers}
   */
  public record Cell(
      @Nullable BigDecimal mean, @Nullable BigDecimal deviation, List<String> outliers) {}

  /**
   * What sheets come to.
   *
   * @param weights of the criteria in percent, which make up a hundred
   * @param candidates all of them
   * @param sheets those that count, each with points by every criterion
   */
  public static Result of(List<Integer> weights, List<UUID> candidates, List<Given> sheets) {
    var standings = new ArrayList<Standing>();
    for (var candidate : candidates) {
      var own = sheets.stream().filter(sheet -> sheet.candidate().equals(candidate)).toList();
      var cells = new ArrayList<Cell>();
      for (var at = 0; at < weights.size(); at++) {
        cells.add(cell(own, at));
      }
      standings.add(
          new Standing(candidate, null, own.isEmpty() ? null : mean(weights, own), cells));
    }
    return new Result(placed(standings));
  }

  private static Cell cell(List<Given> sheets, int criterion) {
    if (sheets.isEmpty()) {
      return new Cell(null, null, List.of());
    }
    var points =
        sheets.stream().mapToDouble(sheet -> sheet.points().get(criterion).doubleValue()).toArray();
    var apart = Outliers.among(points);
    var outliers = new ArrayList<String>();
    for (var at = 0; at < apart.length; at++) {
      if (apart[at]) {
        outliers.add(sheets.get(at).assessor());
      }
    }
    return new Cell(
        shown(BigDecimal.valueOf(StatUtils.mean(points))),
        points.length < 2 ? null : shown(BigDecimal.valueOf(deviation(points))),
        outliers);
  }

  private static double deviation(double[] points) {
    return Math.sqrt(StatUtils.variance(points));
  }

  /** Exactly: a tie must not hang on how a sum of fractions is rounded. */
  private static BigDecimal mean(List<Integer> weights, List<Given> sheets) {
    var sum = BigDecimal.ZERO;
    for (var sheet : sheets) {
      for (var at = 0; at < weights.size(); at++) {
        sum = sum.add(sheet.points().get(at).multiply(BigDecimal.valueOf(weights.get(at))));
      }
    }
    return sum.divide(
        WHOLE.multiply(BigDecimal.valueOf(sheets.size())), SHOWN, RoundingMode.HALF_UP);
  }

  private static List<Standing> placed(List<Standing> standings) {
    var assessed = standings.stream().filter(standing -> standing.mean() != null).toList();
    if (assessed.isEmpty()) {
      return List.copyOf(standings);
    }
    var places =
        Places.of(assessed.stream().map(each -> Objects.requireNonNull(each.mean())).toList());
    return standings.stream()
        .map(
            each -> {
              var at = assessed.indexOf(each);
              return at < 0
                  ? each
                  : new Standing(each.candidate(), places.get(at), each.mean(), each.cells());
            })
        .toList();
  }

  private static BigDecimal shown(BigDecimal number) {
    return number.setScale(SHOWN, RoundingMode.HALF_UP);
  }

  /** Where a candidate stands. */
  public Standing of(UUID candidate) {
    return standings.stream()
        .filter(each -> each.candidate().equals(candidate))
        .findFirst()
        .orElseThrow();
  }
}
