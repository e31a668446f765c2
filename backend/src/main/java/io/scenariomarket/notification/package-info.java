/**
 * The channel: whoever has something to tell people says whom and what; which language, what
 * belongs together, and that it arrives, is looked after here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.scenariomarket.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
