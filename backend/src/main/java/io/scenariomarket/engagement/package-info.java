/**
 * A need and a capability on their way from the first contact to the outcome: who may do what,
 * whose turn it is, by when, and why it ended; and suppliers who bid together, with a lead ({@code
 * PartnerManagement}).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "work",
      "posting",
      "scenario",
      "supplier",
      "matching",
      "claims",
      "identity",
      "limits",
      "organisation",
      "notification",
      "sheet"
    })
package io.scenariomarket.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
