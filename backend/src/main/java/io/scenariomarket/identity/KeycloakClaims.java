package io.scenariomarket.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Reads what Keycloak puts into ID and access tokens. */
final class KeycloakClaims {

  private static final Pattern HAN_ONLY = Pattern.compile("\\p{IsHan}+");

  private KeycloakClaims() {}

  static CurrentUser toUser(Map<String, Object> claims) {
    var subject = text(claims, "sub");
    if (subject == null) {
      throw new IllegalArgumentException("a token without a subject names nobody");
    }
    var username = text(claims, "preferred_username");
    return new CurrentUser(
        subject,
        username == null ? subject : username,
        displayName(claims, username == null ? subject : username),
        text(claims, "email"),
        roles(claims),
        claims.get("iat") instanceof Instant issued ? issued : null);
  }

  static List<GrantedAuthority> authorities(Map<String, Object> claims) {
    return roles(claims).stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
        .toList();
  }

  /** The zone roles in {@code realm_access.roles}; the realm's other roles are left out. */
  static Set<ZoneRole> roles(Map<String, Object> claims) {
    var roles = EnumSet.noneOf(ZoneRole.class);
    if (claims.get("realm_access") instanceof Map<?, ?> access
        && access.get("roles") instanceof Collection<?> names) {
      for (var name : names) {
        ZoneRole.ofRealmRole(String.valueOf(name)).ifPresent(roles::add);
      }
    }
    return roles;
  }

  /**
   * Chinese names are written family name first and without a space; Keycloak's own claim is not.
   */
  static String displayName(Map<String, Object> claims, String username) {
    var family = text(claims, "family_name");
    var given = text(claims, "given_name");
    if (family != null && given != null && HAN_ONLY.matcher(family + given).matches()) {
      return family + given;
    }
    var name = text(claims, "name");
    return name == null ? username : name;
  }

  private static @Nullable String text(Map<String, Object> claims, String name) {
    return claims.get(name) instanceof String text && !text.isBlank() ? text.strip() : null;
  }
}
