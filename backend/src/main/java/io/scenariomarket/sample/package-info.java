/** Sample data that a new market shows, and data generated in bulk for load tests. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "organisation",
      "vocabulary",
      "work",
      "posting",
      "scenario",
      "supplier",
      "catalogue",
      "engagement",
      "expert",
      "contract",
      "race",
      "promotion",
      "board",
      "award",
      "index",
      "analysis"
    })
package io.scenariomarket.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
