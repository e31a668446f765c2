package io.scenariomarket.matching;

import io.scenariomarket.matching.MatchView.Listing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Matches as people go through them: a compact list of those that they ask for, and one of them
 * with all its reasons beside it.
 *
 * @param listed what is left of the matches
 * @param at the one with its reasons; {@code null} where nothing is left
 * @param choices what the matches can be narrowed by
 */
record MatchBoard(Listing listed, @Nullable MatchView at, List<Choice> choices) {

  /** Narrows to what was shown by a case that somebody brought to an end. */
  static final String CASES = "cases";

  private static final String CASE = "case";

  /**
   * A condition to narrow by.
   *
   * @param name of a condition, or {@link #CASES}
   * @param count how many of the matches fulfil it
   * @param chosen whether only those are listed
   */
  record Choice(String name, long count, boolean chosen) {}

  /**
   * Lays matches out.
   *
   * @param meets names of what has to be fulfilled; others are passed over
   * @param wanted the id of the one to be looked at, if any
   * @param id which side of a match is listed
   */
  static MatchBoard of(
      Listing matches, Set<String> meets, Optional<String> wanted, Function<MatchView, String> id) {
    var names = names(matches);
    var items =
        matches.items().stream()
            .filter(match -> names.stream().allMatch(n -> !meets.contains(n) || meets(match, n)))
            .toList();
    var choices =
        names.stream()
            .map(name -> new Choice(name, count(matches, name), meets.contains(name)))
            .filter(choice -> choice.chosen() || choice.count() > 0)
            .toList();
    var at =
        wanted
            .flatMap(one -> items.stream().filter(each -> id.apply(each).equals(one)).findFirst())
            .or(() -> first(items));
    return new MatchBoard(new Listing(matches.modelVersion(), items), at.orElse(null), choices);
  }

  /** The best that nothing hard stands against. */
  private static Optional<MatchView> first(List<MatchView> items) {
    return items.stream()
        .filter(match -> match.possible() && match.eligibility() != Match.Eligibility.INELIGIBLE)
        .findFirst()
        .or(() -> items.stream().findFirst());
  }

  private static Set<String> names(Listing matches) {
    var names = new LinkedHashSet<String>();
    Stream.concat(
            matches.items().stream()
                .flatMap(match -> match.conditions().stream())
                .map(MatchView.Condition::name),
            Stream.of(CASES))
        .forEach(names::add);
    return names;
  }

  private static long count(Listing matches, String name) {
    return matches.items().stream().filter(match -> meets(match, name)).count();
  }

  private static boolean meets(MatchView match, String name) {
    return name.equals(CASES)
        ? match.requirements().stream().anyMatch(each -> each.kind().equals(CASE))
        : match.conditions().stream()
            .anyMatch(each -> each.name().equals(name) && each.verdict() == Outcome.Verdict.MET);
  }
}
