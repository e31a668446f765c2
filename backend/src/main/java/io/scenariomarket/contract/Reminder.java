package io.scenariomarket.contract;

import io.scenariomarket.engagement.Part;
import java.util.Set;

/** What people are reminded of about a signed contract, and who. */
enum Reminder {
  /** A milestone is due soon. */
  MILESTONE_SOON(false, Part.SUPPLIER),
  /** A milestone is overdue. */
  MILESTONE_LATE(true, Part.SUPPLIER),
  /** A report waits long for its answer. */
  REPORT_WAITS(true, Part.NEED),
  /** The trial before the payment ends soon. */
  TRIAL_ENDS(false, Part.NEED, Part.SUPPLIER),
  /** Nobody said what came of it. */
  OUTCOME_MISSING(true, Part.NEED),
  /** What was said of that waits long for its answer. */
  OUTCOME_WAITS(true, Part.SUPPLIER);

  private final boolean late;
  private final Set<Part> parts;

  Reminder(boolean late, Part... parts) {
    this.late = late;
    this.parts = Set.of(parts);
  }

  /** Whether something is late, so that the task force hears of it as well. */
  boolean late() {
    return late;
  }

  /** Whom it concerns. */
  Set<Part> parts() {
    return parts;
  }
}
