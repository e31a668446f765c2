package io.scenariomarket.evaluation;

import io.scenariomarket.claims.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How good verdicts are. */
record VerdictFigures(List<VerdictCase.Judged> judged) {

  /** The share of right verdicts, 0 to 1. */
  double accuracy() {
    return share(_ -> true, VerdictCase.Judged::right);
  }

  /** Of what is said to be covered, the share that is. */
  double precision() {
    return share(
        each -> each.given() == Verdict.COVERED, each -> each.expected() == Verdict.COVERED);
  }

  /** Of what is covered, the share that is said to be. */
  double recall() {
    return share(
        each -> each.expected() == Verdict.COVERED, each -> each.given() == Verdict.COVERED);
  }

  /** Of what is not covered, the share in which contradiction is told from silence. */
  double told() {
    return share(
        each -> each.expected().compareTo(Verdict.CONTRADICTED) >= 0,
        each -> each.expected() == each.given());
  }

  /** The share of right verdicts among cases of a kind. */
  double accuracy(String kind) {
    return share(each -> each.of().kind().equals(kind), VerdictCase.Judged::right);
  }

  private double share(Predicate<VerdictCase.Judged> among, Predicate<VerdictCase.Judged> which) {
    var all = judged.stream().filter(among).toList();
    return all.isEmpty() ? 1 : (double) all.stream().filter(which).count() / all.size();
  }

  String report() {
    var report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "%d cases: accuracy %.3f, COVERED precision %.3f recall %.3f, contradicted told from"
                + " silent %.3f%n%nexpected \\ given%n",
            judged.size(),
            accuracy(),
            precision(),
            recall(),
            told()));
    for (var expected : Verdict.values()) {
      report.append(String.format("%-13s", expected));
      for (var given : Verdict.values()) {
        var count =
            judged.stream()
                .filter(each -> each.expected() == expected && each.given() == given)
                .count();
        report.append(String.format("%13s %3d", given, count));
      }
      report.append(System.lineSeparator());
    }
    var kinds =
        judged.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.of().kind(), TreeMap::new, Collectors.counting()));
    kinds.forEach(
        (kind, count) ->
            report.append(
                String.format(Locale.ROOT, "%n%-12s %3d  %.2f", kind, count, accuracy(kind))));
    return report.append(System.lineSeparator()).toString();
  }
}
