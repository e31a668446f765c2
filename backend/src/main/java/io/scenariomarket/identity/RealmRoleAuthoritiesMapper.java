package io.scenariomarket.identity;

import java.util.Collection;
import java.util.LinkedHashSet;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/** Adds the realm roles of the ID token to what Spring Security derives from the granted scopes. */
class RealmRoleAuthoritiesMapper implements GrantedAuthoritiesMapper {

  @Override
  public Collection<? extends GrantedAuthority> mapAuthorities(
      Collection<? extends GrantedAuthority> authorities) {
    var all = new LinkedHashSet<GrantedAuthority>(authorities);
    for (var authority : authorities) {
      if (authority instanceof OidcUserAuthority user) {
        all.addAll(KeycloakClaims.authorities(user.getIdToken().getClaims()));
      }
    }
    return all;
  }
}
