package io.scenariomarket.selection;

/** For whom somebody assesses. */
public enum AssessorGroup {
  /** The organisation that selects. */
  OWNER,
  /** The task force. */
  TASKFORCE,
  /** The experts of the zone. */
  EXPERT
}
