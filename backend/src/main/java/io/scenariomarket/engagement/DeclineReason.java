package io.scenariomarket.engagement;

/** Why a side does not want an engagement, or not any more. */
public enum DeclineReason {
  TOO_EARLY,
  BENEFIT_UNCLEAR,
  PRICE,
  TIMING,
  QUALIFICATION,
  CAPACITY,
  CONFLICT,
  ALREADY_SERVED,
  /** In words alone. */
  OTHER
}
