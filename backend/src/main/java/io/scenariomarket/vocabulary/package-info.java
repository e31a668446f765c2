/** Controlled terms shared by needs and capabilities, read from the operator's vocabulary file. */
@NullMarked
@ApplicationModule(allowedDependencies = "analysis")
package io.scenariomarket.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
