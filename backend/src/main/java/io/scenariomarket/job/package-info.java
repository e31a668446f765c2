/**
 * Long work behind the scenes: claimed once by a lease that its worker renews, fair between
 * organisations, bounded in time and number, cancelled where asked, taken up again after a crash.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "organisation"})
package io.scenariomarket.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
