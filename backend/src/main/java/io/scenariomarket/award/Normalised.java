package io.scenariomarket.award;

import io.scenariomarket.selection.Result;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Makes strict and generous judges alike: what a judge gives counts by how far it is from what the
 * same judge usually gives.
 *
 * <p>For each judge the weighted total of a nomination becomes a standard score z = (x − x̄) / s,
 * with mean and sample standard deviation of that judge's totals (E. Kreyszig: Advanced Engineering
 * Mathematics, 4th edition, Wiley 1979, p. 880), told as T = 50 + 10·z (W. A. McCall: How to
 * Measure in Education, Macmillan 1922), so that 50 is what the judge usually gives. A nomination
 * has the mean T of its judges. Whoever gave everything the same, or scored one nomination only,
 * says nothing of the order: their z is 0.
 */
final class Normalised {

  private static final int DIGITS = 2;
  private static final double MIDDLE = 50;
  private static final double SPREAD = 10;
  private static final double WHOLE = 100;

  private Normalised() {}

  /**
   * The mean T of each nomination that somebody scored, with two digits.
   *
   * @param weights of the criteria in percent
   */
  static Map<UUID, BigDecimal> of(List<Integer> weights, List<Result.Given> given) {
    var byJudge = given.stream().collect(Collectors.groupingBy(Result.Given::assessor));
    var scores = new HashMap<UUID, List<Double>>();
    for (var own : byJudge.values()) {
      var totals = own.stream().mapToDouble(each -> total(weights, each)).toArray();
      var mean = StatUtils.mean(totals);
      var deviation = totals.length < 2 ? 0 : Math.sqrt(StatUtils.variance(totals));
      for (var at = 0; at < totals.length; at++) {
        var z = deviation == 0 ? 0 : (totals[at] - mean) / deviation;
        scores
            .computeIfAbsent(own.get(at).candidate(), _ -> new ArrayList<>())
            .add(MIDDLE + SPREAD * z);
      }
    }
    var means = new HashMap<UUID, BigDecimal>();
    scores.forEach(
        (nomination, all) ->
            means.put(
                nomination,
                BigDecimal.valueOf(
                        all.stream().mapToDouble(Double::doubleValue).average().orElse(MIDDLE))
                    .setScale(DIGITS, RoundingMode.HALF_UP)));
    return means;
  }

  private static double total(List<Integer> weights, Result.Given given) {
    var sum = 0.0;
    for (var at = 0; at < weights.size(); at++) {
      sum += given.points().get(at).doubleValue() * weights.get(at) / WHOLE;
    }
    return sum;
  }
}
