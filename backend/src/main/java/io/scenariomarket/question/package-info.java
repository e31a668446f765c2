/**
 * Questions about items that anybody signed in asks, and their answers for all to read; nobody but
 * the task force gets to know who asked.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "work",
      "scenario",
      "identity",
      "organisation",
      "limits",
      "notification",
      "sheet"
    })
package io.scenariomarket.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
