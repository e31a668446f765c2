/** The one client of language models, for whatever lets one read or judge. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.scenariomarket.languagemodel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
