package io.scenariomarket.promotion;

/** As what somebody acts with a case. */
enum CaseRole {
  /** A member of one of the two sides, or the task force, who write it together. */
  DRAFTER,
  /** Who speaks for the organisation whose need it was. */
  NEED,
  /** Who speaks for the supplier. */
  SUPPLIER,
  /** The task force. */
  TASKFORCE,
  /** The market by itself. */
  SYSTEM
}
