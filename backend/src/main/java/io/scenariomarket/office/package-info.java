/** What the container of an office document tells before anything reads its content. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.scenariomarket.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
