/** What a file tells of its kind before anything reads its content. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.scenariomarket.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
