/** Searches that people keep, and digests of what is new in them by e-mail. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "vocabulary",
      "index",
      "work",
      "posting",
      "search",
      "notification"
    })
package io.scenariomarket.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
