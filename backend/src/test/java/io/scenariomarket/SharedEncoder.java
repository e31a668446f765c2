package io.scenariomarket;

import io.scenariomarket.index.BgeEncoder;
import io.scenariomarket.index.Encoder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The real encoder for tests without Spring: loaded once for all of them, each text encoded once.
 */
public final class SharedEncoder {

  /** Any number of tests may use it, on any threads; none closes it. */
  public static final Encoder ENCODER =
      new Remembering(new BgeEncoder(), new ConcurrentHashMap<>());

  private SharedEncoder() {}

  private record Remembering(Encoder encoder, Map<String, float[]> known) implements Encoder {

    @Override
    public String model() {
      return encoder.model();
    }

    @Override
    public float[] encode(String text) {
      return known.computeIfAbsent(text, encoder::encode);
    }
  }
}
