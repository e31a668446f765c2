/** Technology capabilities of suppliers: posted, revised, listed and indexed. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "work",
      "posting",
      "identity",
      "organisation",
      "notification",
      "attachment",
      "vocabulary",
      "index",
      "search"
    })
package io.scenariomarket.supplier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
