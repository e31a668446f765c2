/** Application-scenario needs: posted, revised, published and indexed. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "work",
      "posting",
      "identity",
      "organisation",
      "attachment",
      "vocabulary",
      "index",
      "search"
    })
package io.scenariomarket.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
