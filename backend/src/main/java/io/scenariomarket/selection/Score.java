package io.scenariomarket.selection;

import io.scenariomarket.shared.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one assessor gives one candidate by one criterion.
 *
 * @param points 0 to 10 in halves; {@code null} while nothing was given
 * @param remark why, at most {@value #MAX_REMARK} characters
 * @param adjusted what the assessor gives since the consensus meeting; {@code null} for the same
 * @param adjustedReason why it was changed; {@code null} where it was not
 */
public record Score(
    @Nullable BigDecimal points,
    String remark,
    @Nullable BigDecimal adjusted,
    @Nullable String adjustedReason) {

  static final int MAX_REMARK = 1000;

  private static final BigDecimal MOST = BigDecimal.TEN;
  private static final BigDecimal HALVES = BigDecimal.TWO;

  public Score {
    points = plain(points);
    remark = Text.orEmpty(remark);
    adjusted = plain(adjusted);
    adjustedReason = Text.orNull(adjustedReason);
  }

  static final Score NONE = given(null, "");

  static Score given(@Nullable BigDecimal points, @Nullable String remark) {
    return new Score(points, remark == null ? "" : remark, null, null);
  }

  /** Whether some points are those that were given first. */
  boolean first(BigDecimal other) {
    return points != null && points.compareTo(other) == 0;
  }

  /** The same, changed at the consensus meeting; back as it was where the points are the first. */
  Score adjusted(BigDecimal now, String reason) {
    return first(now) ? given(points, remark) : new Score(points, remark, now, reason);
  }

  /** What counts. */
  public @Nullable BigDecimal counts() {
    return adjusted == null ? points : adjusted;
  }

  /** Whether some points can be given: 0 to 10 in halves. */
  public static boolean possible(BigDecimal points) {
    return points.signum() >= 0
        && points.compareTo(MOST) <= 0
        && points.multiply(HALVES).remainder(BigDecimal.ONE).signum() == 0;
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal points) {
    return points == null || !possible(points) ? points : points.setScale(1);
  }
}
