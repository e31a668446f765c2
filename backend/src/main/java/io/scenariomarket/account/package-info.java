/** One's own account: what is kept of a person, to see, to take away, to have erased. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "organisation"})
package io.scenariomarket.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
