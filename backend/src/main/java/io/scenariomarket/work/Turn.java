package io.scenariomarket.work;

/** Whom an item waits for. */
public enum Turn {
  /** Its parties, or those that it awaits, to go on with it: whoever wrote it before others. */
  PARTY,
  /** Whoever of the task force reviewed it before, or else anybody of it. */
  REVIEWER,
  /** Whoever has it, to go on with it. */
  HOLDER,
  /** Nobody: it is done with, or in use as it is. */
  NOBODY
}
