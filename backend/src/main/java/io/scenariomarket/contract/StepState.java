package io.scenariomarket.contract;

/** How far a milestone has come. */
public enum StepState {
  /** Nothing was reported yet. */
  AHEAD,
  /** The supplier says that it is reached; the need's side is to say so as well. */
  REPORTED,
  /** The need's side sent the report back with a reason. */
  RETURNED,
  /** Both sides say that it is reached. */
  REACHED;

  /** Whether the supplier can report it, for the first time or anew. */
  boolean reportable() {
    return this != REACHED;
  }
}
