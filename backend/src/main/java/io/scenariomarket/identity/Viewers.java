package io.scenariomarket.identity;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Knows who asks, from the security context and the memberships. */
@Component
public class Viewers {

  private final JdbcClient jdbc;

  Viewers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever makes the present request. */
  public Viewer current() {
    return CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
        .map(user -> new Viewer(user, organisationsOf(user.username())))
        .orElse(Viewer.VISITOR);
  }

  private Set<OrganisationId> organisationsOf(String username) {
    return jdbc.sql("select organisation_id from membership where username = ?")
        .param(username)
        .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
        .set();
  }
}
