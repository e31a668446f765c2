package io.scenariomarket.conversation;

/** Where a meeting stands. */
enum MeetingState {
  /** It is to take place, or took place and nobody has recorded it yet. */
  PLANNED,
  /** It does not take place. */
  CANCELLED,
  /** It took place, and what came of it is recorded. */
  HELD
}
