package io.scenariomarket.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The best matches of an item as it is, and as it would be after an edit.
 *
 * @param before the present best; {@code null} for an item that is not saved yet
 * @param after the best after the edit
 * @param pairs everything that is in either, the best after the edit first
 */
record WhatIf(@Nullable MatchList before, MatchList after, List<Pair> pairs) {

  /**
   * One other side, before and after.
   *
   * @param rankBefore its place among the present best, from 1; {@code null} where it is not there
   * @param rankAfter likewise after the edit
   * @param before the pair as it is; {@code null} for an item that is not saved yet
   * @param after the pair as it would be
   */
  record Pair(
      @Nullable Integer rankBefore,
      @Nullable Integer rankAfter,
      @Nullable Match before,
      Match after) {}

  /**
   * The two lists put side by side.
   *
   * @param was every pair of either list as it is
   * @param would every pair of either list as it would be
   * @param other what a match is told apart by: the id of the other side
   */
  static WhatIf of(
      @Nullable MatchList before,
      MatchList after,
      List<Match> was,
      List<Match> would,
      Function<Match, String> other) {
    var ranksBefore = ranks(before == null ? List.of() : before.items(), other);
    var ranksAfter = ranks(after.items(), other);
    var present = new HashMap<String, Match>();
    was.forEach(match -> present.put(other.apply(match), match));
    var order =
        Comparator.comparing(Pair::rankAfter, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Pair::rankBefore, Comparator.nullsLast(Comparator.naturalOrder()));
    var pairs =
        would.stream()
            .map(
                match -> {
                  var id = other.apply(match);
                  return new Pair(ranksBefore.get(id), ranksAfter.get(id), present.get(id), match);
                })
            .sorted(order)
            .toList();
    return new WhatIf(before, after, pairs);
  }

  /** The other sides that stand in either list, each once. */
  static List<String> shown(
      @Nullable MatchList before, MatchList after, Function<Match, String> other) {
    return Stream.of(before, after)
        .filter(Objects::nonNull)
        .flatMap(list -> list.items().stream())
        .map(other)
        .distinct()
        .toList();
  }

  private static Map<String, Integer> ranks(List<Match> matches, Function<Match, String> other) {
    var ranks = new HashMap<String, Integer>();
    for (var match : matches) {
      ranks.put(other.apply(match), ranks.size() + 1);
    }
    return ranks;
  }
}
