package io.scenariomarket.expert;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people have assessed and have to; for the package in which they do it to tell. */
public interface Experience {

  /**
   * What somebody has assessed.
   *
   * @param open in how many assessments they take part now and have not handed in
   * @param done in how many they have
   * @param apart how far their points are from what the others gave for the same, on average, on
   *     the scale of points; {@code null} where nobody else gave any
   */
  record Assessed(int open, int done, @Nullable BigDecimal apart) {

    /** Both together; how far they are apart is told by whichever knows. */
    Assessed and(Assessed other) {
      return new Assessed(
          open + other.open(), done + other.done(), apart == null ? other.apart() : apart);
    }
  }

  /** By subject; whoever was never asked is left out. */
  Map<String, Assessed> of(Collection<String> subjects);
}
