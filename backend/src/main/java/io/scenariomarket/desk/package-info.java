/** The board of the task force, and what changed since somebody was here last. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"work", "engagement", "scenario", "vocabulary", "identity"})
package io.scenariomarket.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
