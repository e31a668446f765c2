/**
 * Choosing among several by criteria: who may assess what, the points that assessors give, and what
 * they come to together.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "identity")
package io.scenariomarket.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
