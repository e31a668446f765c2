/** Data in bulk, in and out: sample data and generated data for load tests. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"identity", "vocabulary", "scenario", "supplier", "index", "analysis"})
package io.scenariomarket.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
