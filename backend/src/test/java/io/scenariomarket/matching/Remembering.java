package io.scenariomarket.matching;

import io.scenariomarket.index.Encoder;
import java.util.HashMap;
import java.util.Map;

/** An encoder that encodes each text once. */
record Remembering(Encoder encoder, Map<String, float[]> known) implements Encoder {

  Remembering(Encoder encoder) {
    this(encoder, new HashMap<>());
  }

  @Override
  public String model() {
    return encoder.model();
  }

  @Override
  public float[] encode(String text) {
    return known.computeIfAbsent(text, encoder::encode);
  }
}
