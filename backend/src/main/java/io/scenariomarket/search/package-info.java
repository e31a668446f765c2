/** Search over all that modules contribute to be found, and the upkeep of the indexes. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "limits",
      "organisation",
      "vocabulary",
      "index",
      "analysis",
      "sheet"
    })
package io.scenariomarket.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
