package io.scenariomarket.question;

/** Where a question stands, and with that who reads it. */
public enum QuestionState {
  /** It waits for an answer: only the asker and those who answer read it. */
  OPEN,
  /** It has an answer: whoever may see the item reads both. */
  ANSWERED,
  /** It gets none, with a reason: only the asker and those who answer read both. */
  SET_ASIDE
}
