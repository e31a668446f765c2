/** The inbox as people see it: what they were told, and of what they want mail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "notification"})
package io.scenariomarket.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
