package io.scenariomarket.index;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A range of money in 万元 (ten thousand yuan); an end that is null is open.
 *
 * @param min at least this
 * @param max at most this
 */
public record Money(@Nullable BigDecimal min, @Nullable BigDecimal max) {

  /** Whether nothing at all is said. */
  boolean isOpen() {
    return min == null && max == null;
  }
}
