package io.scenariomarket.board;

/** What is to be done about a need that was not awarded (流标). */
enum NextStep {
  /** Call for bids again. */
  AGAIN,
  /** Change the need first. */
  REVISE,
  /** Invite suppliers that match. */
  INVITE,
  /** Leave it. */
  STOP
}
