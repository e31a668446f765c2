/**
 * How good matching is on pairs that people judged, stage by stage, and the fitting of its model to
 * them; two commands, which need no database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"matching", "index"})
package io.scenariomarket.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
