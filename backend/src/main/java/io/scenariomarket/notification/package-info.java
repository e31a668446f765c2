/** Messages to people: what concerns them, by e-mail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "workflow"})
package io.scenariomarket.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
