/**
 * Several suppliers of a need at work towards the same milestones: what each reports for the owner
 * of the need alone, how they stand beside each other, and which of them is kept for which reasons.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "engagement",
      "work",
      "posting",
      "scenario",
      "claims",
      "identity",
      "organisation",
      "notification"
    })
package io.scenariomarket.race;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
