package io.scenariomarket.award;

/** How far a nomination is. */
enum NominationState {
  /** It is to be checked. */
  NOMINATED,
  /** It is as the terms ask, and judged. */
  ADMITTED,
  /** It is not. */
  REFUSED,
  /** The jury gave it an award. */
  AWARDED,
  /** The jury gave it none. */
  NOT_AWARDED;

  /** Whether the judges score it, or have. */
  public boolean judged() {
    return this != NOMINATED && this != REFUSED;
  }
}
