/** How often one client may do what costs the market much. */
@NullMarked
@ApplicationModule(allowedDependencies = "identity")
package io.scenariomarket.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
