package io.scenariomarket.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The signed-in user, the same whether they came by browser session or by bearer token.
 *
 * <p>Controllers take it as a parameter: {@code CurrentUser} where signing in is required, {@code
 * Optional<CurrentUser>} where it is not.
 *
 * @param subject the immutable Keycloak user id; the key under which memberships are stored
 * @param username the sign-in name, unique in the zone but changeable
 * @param displayName what pages call the user
 * @param email the address for messages, if the user gave one
 * @param roles the zone-wide roles; empty for a plain member
 * @param issuedAt when Keycloak issued what the user came with, to the second
 */
public record CurrentUser(
    String subject,
    String username,
    String displayName,
    @Nullable String email,
    Set<ZoneRole> roles,
    @Nullable Instant issuedAt) {

  public CurrentUser {
    roles = Set.copyOf(roles);
  }

  /** Whether the user holds at least one of {@code wanted}. */
  public boolean hasAnyRole(ZoneRole... wanted) {
    for (var role : wanted) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /** Differs from account to account, without telling which: for pages to know whose they are. */
  public String reader() {
    return UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The user behind an authentication, or empty when nobody is signed in. */
  public static Optional<CurrentUser> of(@Nullable Authentication authentication) {
    if (authentication == null) {
      return Optional.empty();
    }
    return switch (authentication.getPrincipal()) {
      case OidcUser user -> Optional.of(KeycloakClaims.toUser(user.getClaims()));
      case Jwt token -> Optional.of(KeycloakClaims.toUser(token.getClaims()));
      case null, default -> Optional.empty();
    };
  }
}
