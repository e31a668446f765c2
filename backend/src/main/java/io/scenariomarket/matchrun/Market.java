package io.scenariomarket.matchrun;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What shortlists are made of.
 *
 * @param needs each with those that could serve it, best first
 * @param suppliers whose each capability is, by the order in which they are looked at
 * @param listSize places on each shortlist
 * @param most the most shortlists on which one supplier may stand
 * @param floor the fewest for a newcomer
 */
record Market(List<Wanted> needs, List<Seller> suppliers, int listSize, int most, int floor) {

  /** A need. */
  record Wanted(UUID need, List<Candidate> candidates) {}

  /** A capability that could serve a need, with its score, 0 to 1. */
  record Candidate(UUID capability, double score) {}

  /**
   * A supplier.
   *
   * @param newcomer whether it is given a floor
   */
  record Seller(UUID organisation, boolean newcomer, List<Stock> stock) {}

  /** A capability, and on how many shortlists at most it can stand by what its supplier says. */
  record Stock(UUID capability, Optional<Integer> capacity) {}

  /** A capability on the shortlist of a need. */
  record Place(UUID need, UUID capability, double score) {}

  /** Those who are newcomers. */
  Set<UUID> newcomers() {
    return suppliers.stream()
        .filter(Seller::newcomer)
        .map(Seller::organisation)
        .collect(Collectors.toUnmodifiableSet());
  }
}
