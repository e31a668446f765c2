package io.scenariomarket.selection;

/** How far a selection is. */
public enum Stage {
  /** Criteria are set and assessors named. */
  PREPARED,
  /** Assessors declare their conflicts and fill in their sheets, each for themselves. */
  OPEN,
  /** Everybody sees everybody's sheets, and the meeting talks about them. */
  CONSENSUS,
  /** The result stands for good. */
  DECIDED,
  /** It came to nothing. */
  CANCELLED;

  /** Whether it goes on. */
  public boolean open() {
    return this != DECIDED && this != CANCELLED;
  }

  /** Whether sheets are open to each other. */
  boolean showsSheets() {
    return this == CONSENSUS || this == DECIDED;
  }
}
