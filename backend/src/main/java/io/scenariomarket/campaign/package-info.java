/** Calls for scenarios: a theme, a term, and a form that needs no account. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "limits",
      "organisation",
      "vocabulary",
      "work",
      "posting",
      "scenario",
      "notification"
    })
package io.scenariomarket.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
