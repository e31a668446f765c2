/**
 * How good matching and its verdicts are on pairs that people judged, and the fitting of its model
 * to them; three commands, which need no database. And what a list of matches costs, over whatever
 * the market holds.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"matching", "claims", "index", "scenario", "supplier", "identity"})
package io.scenariomarket.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
