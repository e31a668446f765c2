/** Who is asking and what they may do: sign-in at Keycloak, the signed-in user, organisations. */
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "analysis", "index", "notification"})
package io.scenariomarket.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
