/** Numbered lists of needs and of capabilities: drawn up, published for good, issued anew. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "limits",
      "organisation",
      "vocabulary",
      "scenario",
      "supplier",
      "search",
      "sheet",
      "notification",
      "work",
      "posting"
    })
package io.scenariomarket.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
