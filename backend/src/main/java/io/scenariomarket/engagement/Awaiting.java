package io.scenariomarket.engagement;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What another module waits for in engagements that go on: it says more exactly than their state
 * whose turn it is.
 */
public interface Awaiting {

  /** Those of some engagements in which something waits. */
  Map<EngagementId, Awaited> of(Collection<Engagement> engagements);

  /** All in which something waits; some of them may have ended. */
  Map<EngagementId, Awaited> all();

  /**
   * Something that waits.
   *
   * @param parts for whom
   * @param message the key of what others read of it; with {@code .mine} that of what those read
   *     whose turn it is
   */
  record Awaited(Set<Part> parts, String message) {}
}
