/** Who is asking and what they may do: sign-in at Keycloak, the signed-in user, organisations. */
@NullMarked
package io.scenariomarket.identity;

import org.jspecify.annotations.NullMarked;
