/** The few types that every module speaks. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package io.scenariomarket.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
