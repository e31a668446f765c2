package io.scenariomarket.identity;

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

  /** The scope that a token needs to read. */
  static final String READ = "market.read";

  /** The scope that a token needs for all else. */
  static final String WRITE = "market.write";

  static List<String> scopes(boolean writes) {
    return writes ? List.of(READ, WRITE) : List.of(READ);
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
