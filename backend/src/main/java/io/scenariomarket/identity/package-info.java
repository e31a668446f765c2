/**
 * Who is asking and what they may do: sign-in at Keycloak, people, their roles, the one permission
 * rule.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"index", "notification"})
package io.scenariomarket.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
