package io.scenariomarket.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/**
 * Counts requests in token buckets, one for each limit and client. They are in memory only: a
 * restart forgets them, and several instances count each for itself.
 */
@Component
class RateLimits {

  /** More clients than this at a time, and those seen longest ago are forgotten. */
  private static final int MOST_CLIENTS = 100_000;

  private final LimitProperties properties;
  private final Cache<Key, Bucket> buckets;

  RateLimits(LimitProperties properties) {
    this.properties = properties;
    var longest =
        Arrays.stream(Limit.values())
            .map(limit -> properties.of(limit).per())
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    // A bucket that nobody has used for so long is full again, as a new one is.
    this.buckets =
        Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(longest).build();
  }

  private record Key(Limit limit, String client) {}

  /** Counts a request of a client, and says whether it is within the limit. */
  ConsumptionProbe count(Limit limit, String client) {
    return buckets.get(new Key(limit, client), _ -> bucket(limit)).tryConsumeAndReturnRemaining(1);
  }

  Rate rate(Limit limit) {
    return properties.of(limit);
  }

  private Bucket bucket(Limit limit) {
    var rate = properties.of(limit);
    return Bucket.builder()
        .addLimit(
            bandwidth ->
                bandwidth.capacity(rate.requests()).refillGreedy(rate.requests(), rate.per()))
        .build();
  }
}
