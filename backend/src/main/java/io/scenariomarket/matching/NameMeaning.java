package io.scenariomarket.matching;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.scenariomarket.index.Encoder;
import java.util.function.ToDoubleBiFunction;

/** How near the names of what is measured are to each other in meaning; each is encoded once. */
public final class NameMeaning implements ToDoubleBiFunction<String, String> {

  /** Names whose vectors are kept, of two kilobytes each. */
  private static final int KEPT = 5_000;

  private final LoadingCache<String, float[]> vectors;

  /** Names as this encoder understands them. */
  public NameMeaning(Encoder encoder) {
    this.vectors = Caffeine.newBuilder().maximumSize(KEPT).build(encoder::encode);
  }

  /** The cosine of two names. */
  @Override
  public double applyAsDouble(String one, String other) {
    return Encoder.cosine(vectors.get(one), vectors.get(other));
  }
}
