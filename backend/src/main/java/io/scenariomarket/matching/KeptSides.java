package io.scenariomarket.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.posting.Posting;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.shared.KeptRows;
import io.scenariomarket.supplier.Capability;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Needs and offers that are kept as they were made of stored rows, for whoever may read the same
 * levels of them: cutting their texts into sentences takes longer than judging them.
 */
@Component
class KeptSides {

  /** Sides of each kind, of some ten kilobytes each. */
  private static final int KEPT = 5_000;

  private final Cache<Key, Need> needs = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final Cache<Key, Offer> offers = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final MatchSides sides;
  private final Clock clock;

  KeptSides(MatchSides sides, Clock clock) {
    this.sides = sides;
    this.clock = clock;
  }

  /** All that a side is made of. What holds today may not hold tomorrow. */
  private record Key(
      UUID id, long version, long owner, Set<Confidentiality> readable, LocalDate today) {}

  /** A stored need as {@link MatchSides} makes it. */
  Need need(Scenario row, Organisation owner, Predicate<Confidentiality> mayRead) {
    return kept(needs, row, owner, mayRead, () -> sides.need(row, owner, mayRead));
  }

  /** A stored capability as {@link MatchSides} makes it. */
  Offer offer(Capability row, Organisation owner, Predicate<Confidentiality> mayRead) {
    return kept(offers, row, owner, mayRead, () -> sides.offer(row, owner, mayRead));
  }

  private <S> S kept(
      Cache<Key, S> cache,
      Posting<?, ?, ?> row,
      Organisation owner,
      Predicate<Confidentiality> mayRead,
      Supplier<S> made) {
    if (!KeptRows.certain()) {
      return made.get();
    }
    var readable =
        Arrays.stream(Confidentiality.values())
            .filter(mayRead)
            .collect(Collectors.toUnmodifiableSet());
    var key = new Key(row.itemId(), row.version(), owner.version(), readable, LocalDate.now(clock));
    return cache.get(key, _ -> made.get());
  }
}
