package io.scenariomarket.board;

/** How somebody stands to a need on a board. */
enum CallRole {
  /** Runs the boards for the zone. */
  TASKFORCE,
  /** Acts for the organisation whose need it is. */
  OWNER,
  /** Acts for another organisation, which can bid. */
  BIDDER
}
