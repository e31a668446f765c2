package io.scenariomarket.pairing;

import io.scenariomarket.claims.Verdict;
import io.scenariomarket.matching.Match;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which two or three suppliers together give evidence for all that a need requires, where none does
 * alone: all sets of candidates are looked at, since there are few.
 *
 * <p>Partners are of different organisations, each brings something that no other does, and no hard
 * condition stands against any of them but that it does not reach what another one does.
 *
 * @param asked the requirements that must be met, by their places in the need; all of them where
 *     none must be. Those that the viewer may not read do not count
 * @param alone candidates that cover all of it by themselves, best first
 * @param offers sets of partners: those that cover most first, then those of fewer partners, then
 *     by score
 */
record JointOffers(List<Integer> asked, List<Match> alone, List<Joint> offers) {

  /** The most that people would look through. */
  static final int MOST = 5;

  private static final String REQUIREMENTS = "requirements";

  /**
   * Some partners.
   *
   * @param partners two or three, best first
   * @param covered how much of what is asked they cover together
   * @param score the mean of their scores
   */
  record Joint(List<Match> partners, int covered, double score) {}

  /** A candidate with what it covers. */
  private record Partner(Match match, BitSet covers) {}

  /** Searches the candidates of one need. */
  static JointOffers of(List<Match> candidates) {
    var asked = candidates.isEmpty() ? List.<Integer>of() : asked(candidates.getFirst());
    var partners =
        candidates.stream()
            .filter(JointOffers::admitted)
            .map(match -> new Partner(match, covers(match, asked)))
            .filter(partner -> !partner.covers.isEmpty())
            .toList();
    var alone =
        partners.stream()
            .filter(partner -> partner.covers.cardinality() == asked.size())
            .map(Partner::match)
            .toList();
    if (!alone.isEmpty()) {
      return new JointOffers(asked, alone, List.of());
    }
    var all = sets(partners);
    var most = all.stream().mapToInt(Joint::covered).max().orElse(0);
    return new JointOffers(
        asked,
        List.of(),
        all.stream()
            .filter(joint -> joint.covered == most)
            .sorted(
                Comparator.comparingInt((Joint joint) -> joint.partners.size())
                    .thenComparing(Joint::score, Comparator.reverseOrder())
                    .thenComparing(
                        joint ->
                            joint.partners.stream()
                                .map(Match::capabilityId)
                                .collect(Collectors.joining())))
            .limit(MOST)
            .toList());
  }

  /** Whether partners cover everything. */
  boolean complete(Joint joint) {
    return joint.covered == asked.size();
  }

  private static List<Integer> asked(Match any) {
    var readable =
        IntStream.range(0, any.requirements().size())
            .filter(i -> any.requirements().get(i).textWithheld() == null)
            .boxed()
            .toList();
    var musts = readable.stream().filter(i -> any.requirements().get(i).must()).toList();
    return musts.isEmpty() ? readable : musts;
  }

  private static boolean admitted(Match match) {
    return match.conditions().stream()
        .filter(each -> each.broken() && !each.negotiable())
        .allMatch(each -> each.name().equals(REQUIREMENTS));
  }

  private static BitSet covers(Match match, List<Integer> asked) {
    var covers = new BitSet();
    asked.stream()
        .filter(i -> match.requirements().get(i).verdict() == Verdict.COVERED)
        .forEach(covers::set);
    return covers;
  }

  private static List<Joint> sets(List<Partner> partners) {
    var sets = new ArrayList<Joint>();
    for (var i = 0; i < partners.size(); i++) {
      for (var j = i + 1; j < partners.size(); j++) {
        add(sets, partners.get(i), partners.get(j));
        for (var k = j + 1; k < partners.size(); k++) {
          add(sets, partners.get(i), partners.get(j), partners.get(k));
        }
      }
    }
    return sets;
  }

  private static void add(List<Joint> sets, Partner... partners) {
    if (Stream.of(partners).map(each -> each.match.capabilityOrganisationId()).distinct().count()
            < partners.length
        || Stream.of(partners)
            .anyMatch(each -> union(each, partners).equals(union(null, partners)))) {
      return;
    }
    sets.add(
        new Joint(
            Stream.of(partners)
                .map(Partner::match)
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .toList(),
            union(null, partners).cardinality(),
            Stream.of(partners).mapToDouble(each -> each.match.score()).average().orElse(0)));
  }

  /** What some of them cover together, without one. */
  private static BitSet union(@Nullable Partner without, Partner... all) {
    var union = new BitSet();
    for (var each : all) {
      if (each != without) {
        union.or(each.covers);
      }
    }
    return union;
  }
}
