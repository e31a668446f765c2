package io.scenariomarket.selection;

/** How somebody stands to a selection. */
public enum SelectionRole {
  /** Acts for the organisation that selects. */
  OWNER,
  /** Belongs to the task force. */
  TASKFORCE,
  /** Was named to assess. */
  ASSESSOR,
  /** Acts for one that could be selected. */
  BIDDER
}
