/**
 * What needs and capabilities share on their way: lifecycle, versions, responsibility, comments.
 */
@ApplicationModule(
    allowedDependencies = {"identity", "attachment", "notification", "vocabulary", "index"})
@NullMarked
package io.scenariomarket.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
