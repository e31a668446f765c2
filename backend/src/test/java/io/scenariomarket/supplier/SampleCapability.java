package io.scenariomarket.supplier;

import io.scenariomarket.posting.Origin;
import io.scenariomarket.posting.PostingSample;
import java.time.Instant;

/** Capabilities as they are once samples are loaded, for tests of other modules without Spring. */
public final class SampleCapability {

  private SampleCapability() {}

  public static Capability of(
      PostingSample<CapabilityId, CapabilityState, CapabilityContent> sample) {
    return new Capability(
        new Origin<>(
            sample.id(), sample.organisation(), sample.state(), true, "sample", Instant.EPOCH),
        sample.content());
  }
}
