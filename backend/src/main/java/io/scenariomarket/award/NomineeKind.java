package io.scenariomarket.award;

/** What can be nominated. */
enum NomineeKind {
  /** A published typical case, which stands for the engagement that it tells of. */
  CASE,
  /** An organisation itself. */
  ORGANISATION
}
