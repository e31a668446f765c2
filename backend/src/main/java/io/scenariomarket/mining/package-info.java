/** Finds scenarios, directions, needs and capabilities in documents, for a curator to decide on. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "organisation",
      "job",
      "vocabulary",
      "analysis",
      "index",
      "office",
      "scenario",
      "sheet",
      "supplier",
      "work",
      "posting"
    })
package io.scenariomarket.mining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
