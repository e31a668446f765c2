package io.scenariomarket.exchange;

/** What an import does, or did, with an item. */
enum ImportOutcome {
  /** It is not there yet. */
  NEW,
  /** It is there and says something else. */
  CHANGED,
  /** It is there and says the same. */
  UNCHANGED,
  /** It cannot be taken over. */
  REFUSED,
  /** It is none: a total, an example, a heading, a row told before. */
  SKIPPED
}
