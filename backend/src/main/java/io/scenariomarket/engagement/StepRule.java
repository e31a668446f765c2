package io.scenariomarket.engagement;

import java.util.Optional;

/** A rule of another module about what people do in engagements, beside those of this module. */
@FunctionalInterface
public interface StepRule {

  /** Why a step is refused now, which is a key of a message; empty where it is allowed. */
  Optional<String> refusal(Engagement engagement, EngagementAction action);
}
