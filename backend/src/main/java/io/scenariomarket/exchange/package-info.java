/**
 * Data in bulk, in and out: sheets imported and exported, sample data and generated data for load
 * tests.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "job",
      "vocabulary",
      "workflow",
      "scenario",
      "supplier",
      "search",
      "catalogue",
      "sheet",
      "index",
      "analysis"
    })
package io.scenariomarket.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
