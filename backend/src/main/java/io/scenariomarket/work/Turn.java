package io.scenariomarket.work;

/** Whom an item waits for. */
public enum Turn {
  /** Whoever wrote it, to finish it. */
  OWNER,
  /** Whoever of the task force reviewed it before, or else anybody of it. */
  REVIEWER,
  /** Whoever has it, to go on with it. */
  HOLDER,
  /** Nobody: it is done with, or in use as it is. */
  NOBODY
}
