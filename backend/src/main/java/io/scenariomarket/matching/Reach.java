package io.scenariomarket.matching;

import io.scenariomarket.claims.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which open needs are near a capability, and what it would have to say to reach them.
 *
 * @param near the needs that something is missing for, best first
 * @param reached how many near needs nothing is missing for
 */
record Reach(List<Near> near, int reached) {

  /** A need that is near, with what is missing. */
  record Near(Match match, Set<Gap> gaps) {

    /** Whether nothing stands between the two as far as can be told. */
    boolean reached() {
      return gaps.isEmpty()
          && !match.excluded()
          && match.requirements().stream().allMatch(each -> each.verdict() == Verdict.COVERED);
    }
  }

  /**
   * A gap and how many of the near needs ask about it.
   *
   * @param needs at least 1
   */
  record Useful(Gap gap, int needs) {}

  static Reach of(List<Near> all) {
    var near =
        all.stream()
            .filter(each -> !each.reached())
            .sorted(Comparator.comparingDouble((Near each) -> each.match().score()).reversed())
            .toList();
    return new Reach(near, all.size() - near.size());
  }

  /** What would help with most of the near needs, the most useful first. */
  List<Useful> useful(int most) {
    var counts = new LinkedHashMap<Gap, Integer>();
    near.forEach(need -> need.gaps().forEach(gap -> counts.merge(gap, 1, Integer::sum)));
    var useful = new ArrayList<Useful>();
    counts.forEach((gap, needs) -> useful.add(new Useful(gap, needs)));
    useful.sort(
        Comparator.comparingInt(Useful::needs)
            .reversed()
            .thenComparing(each -> each.gap().fact())
            .thenComparing(each -> each.gap().detail()));
    return useful.stream().limit(most).toList();
  }
}
