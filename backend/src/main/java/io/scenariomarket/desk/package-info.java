/**
 * What each role meets first: the board of the task force, one's own side, assessments, figures,
 * the health of the market; and what changed since somebody was here last.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "work",
      "engagement",
      "award",
      "selection",
      "scenario",
      "vocabulary",
      "identity",
      "organisation",
      "notification",
      "job",
      "search"
    })
package io.scenariomarket.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
