/**
 * Choosing among several by criteria: who may assess what, the points that assessors give, what
 * they come to together, and who is selected for which reasons.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "engagement",
      "expert",
      "work",
      "scenario",
      "supplier",
      "identity",
      "organisation",
      "notification",
      "sheet"
    })
package io.scenariomarket.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
