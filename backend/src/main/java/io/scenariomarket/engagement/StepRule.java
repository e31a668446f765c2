package io.scenariomarket.engagement;

import java.util.Optional;

/** A rule of another module about what people do in engagements, beside those of this module. */
@FunctionalInterface
public interface StepRule {

  /** Why a step is refused now, which is a key of a message; empty where it is allowed. */
  Optional<String> refusal(Engagement engagement, EngagementAction action);

  /** The same about an organisation that is to bid together with the supplier. */
  default Optional<String> refusalToJoin(Engagement engagement) {
    return Optional.empty();
  }
}
