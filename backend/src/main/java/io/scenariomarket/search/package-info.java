/** Search over needs and capabilities, and the upkeep of the indexes. */
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
      "index",
      "analysis"
    })
package io.scenariomarket.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
