/**
 * Searches that people keep, digests of what is new in them by e-mail, and needs that they follow.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "vocabulary",
      "index",
      "work",
      "posting",
      "search",
      "scenario",
      "notification"
    })
package io.scenariomarket.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
