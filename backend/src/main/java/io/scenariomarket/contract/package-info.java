/**
 * The contract of an engagement and its verification: what the two sides agree on, what they bind
 * themselves to, and how far that was reached.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "engagement",
      "work",
      "scenario",
      "vocabulary",
      "identity",
      "notification",
      "organisation"
    })
package io.scenariomarket.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
