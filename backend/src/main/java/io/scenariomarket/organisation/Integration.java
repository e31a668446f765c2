package io.scenariomarket.organisation;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Scopes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program that acts for an organisation. Keycloak has a client of its own for it, and keeps its
 * secret.
 *
 * @param id identifies it
 * @param organisation whom it acts for
 * @param subject its service account, as tokens name it
 * @param name what it is for, in the organisation's words
 * @param writes whether it may also post and change
 * @param createdAt since when there is one
 * @param expiresAt from when on it counts no more; {@code null} for never
 */
record Integration(
    UUID id,
    OrganisationId organisation,
    String subject,
    String name,
    boolean writes,
    Instant createdAt,
    @Nullable Instant expiresAt) {

  static List<String> scopes(boolean writes) {
    return writes ? List.of(Scopes.READ, Scopes.WRITE) : List.of(Scopes.READ);
  }

  static String clientId(UUID id) {
    return "integration-" + id;
  }

  /** How the program names itself to Keycloak. */
  public String clientId() {
    return clientId(id);
  }

  /** The scopes that it asks Keycloak for, as the parameter has them. */
  public String scope() {
    return String.join(" ", scopes(writes));
  }

  /** Whether its last day has passed. */
  public boolean expired(Instant now) {
    return expiresAt != null && !expiresAt.isAfter(now);
  }
}
