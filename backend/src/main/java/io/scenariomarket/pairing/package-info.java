/**
 * What can be asked beyond a list of matches: why not this one, and what each of several would do.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "matching",
      "claims",
      "work",
      "vocabulary",
      "posting",
      "scenario",
      "supplier",
      "identity",
      "limits",
      "organisation",
      "index"
    })
package io.scenariomarket.pairing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
