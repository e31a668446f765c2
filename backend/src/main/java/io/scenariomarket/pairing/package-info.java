/**
 * Pages and API of what can be asked beyond a list of matches: why not this one, which of several,
 * what would raise its score, who could do it together (nobody is asked), and what an organisation
 * could serve.
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
