package io.scenariomarket.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How well scores agree with what people judged. */
final class Calibration {

  private static final int BINS = 10;

  private final List<Judged> all = new ArrayList<>();

  private record Judged(double score, boolean relevant) {}

  void add(double score, boolean relevant) {
    all.add(new Judged(score, relevant));
  }

  /** The mean squared error of the scores (Brier 1950), 0 to 1. */
  double brier() {
    return all.stream()
        .mapToDouble(each -> Math.pow(each.score - (each.relevant ? 1 : 0), 2))
        .average()
        .orElse(0);
  }

  /**
   * A reliability diagram: for each tenth of the scores, the mean score and the share of relevant.
   */
  String report() {
    var share = all.stream().filter(Judged::relevant).count() / (double) Math.max(1, all.size());
    var report =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "Brier score %.4f; %.4f for the mean%nscore      pairs   mean  relevant%n",
                brier(),
                share * (1 - share)));
    for (var bin = 0; bin < BINS; bin++) {
      var number = bin;
      var within =
          all.stream()
              .filter(each -> Math.min(BINS - 1, (int) (each.score * BINS)) == number)
              .toList();
      if (!within.isEmpty()) {
        var relevant = within.stream().filter(Judged::relevant).count() / (double) within.size();
        report.append(
            String.format(
                Locale.ROOT,
                "%.1f-%.1f  %6d  %.3f     %.3f  %s%n",
                bin / 10.0,
                (bin + 1) / 10.0,
                within.size(),
                within.stream().mapToDouble(Judged::score).average().orElse(0),
                relevant,
                "█".repeat((int) Math.round(relevant * 40))));
      }
    }
    return report.toString();
  }
}
