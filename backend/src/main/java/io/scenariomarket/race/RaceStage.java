package io.scenariomarket.race;

/** How far a race is. */
public enum RaceStage {
  /** All that take part work towards the milestones and report. */
  RUNNING,
  /** One of them was kept; that stands for good. */
  DECIDED,
  /** It came to nothing. */
  CANCELLED
}
