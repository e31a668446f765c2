package io.scenariomarket.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Outage;
import io.scenariomarket.Pages;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page on which operators give and take the roles of the zone. */
@MarketTest
class ZoneRoleTests {

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired KeycloakPeople people;
  @Autowired JdbcClient jdbc;

  private final String name = "zone-" + UUID.randomUUID();
  private String subject;

  @BeforeEach
  void register() {
    api.createAccount(name);
    subject = people.search(name, 0, 1).items().getFirst().subject();
  }

  @Test
  void findsPeopleAndShowsTheirRoles() {
    assertThat(pages.getAs("admin", "/admin/people"))
        .hasStatusOk()
        .bodyText()
        .contains("taskforce@example.com", "审核、暂停和恢复单位")
        .doesNotContain(name);
    assertThat(pages.getAs("admin", "/admin/people?q=" + name))
        .hasStatusOk()
        .bodyText()
        .contains(name, "找到 1 人");
  }

  @Test
  void givesARoleThatCountsAtTheNextSignIn() {
    var before = token();
    assertThat(status(before, "/api/scenarios")).isEqualTo(200);
    assign("ADMIN");
    assertThat(status(before, "/api/scenarios")).isEqualTo(401);
    assertThat(statusSoon("/api/audit")).isEqualTo(200);
  }

  @Test
  void takesARoleAtOnceFromTokensAndSessions() {
    assign("ADMIN", "EXPERT");
    assertThat(statusSoon("/api/audit")).isEqualTo(200);
    var token = token();
    // A session that began before, with the claims that were right then.
    assertThat(pages.getAs(name, "/admin/audit")).hasStatusOk();

    assign("EXPERT");
    assertThat(status(token, "/api/audit")).isEqualTo(401);
    assertThat(pages.getAs(name, "/admin/audit")).hasStatus(302);
    assertThat(statusSoon("/api/audit")).isEqualTo(403);
    assertThat(people.find(subject).orElseThrow().roles()).containsExactly(ZoneRole.EXPERT);
  }

  @Test
  void countsForThoseWhoHaveNotComeYet() {
    var token = token();
    assign("LEADER");
    assertThat(status(token, "/api/scenarios")).isEqualTo(401);
  }

  @Test
  void writesEachChangeIntoTheAuditTrail() {
    assign("LEADER");
    assign("LEADER");
    assertThat(
            jdbc.sql(
                    """
                    select actor || ' ' || action || ' ' || (before ->> 'roles') || ' ' ||
                      (after ->> 'roles')
                    from audit_entry where item_id = ? order by id
                    """)
                .param(subject)
                .query(String.class)
                .list())
        .containsExactly(api.subject("admin") + " account.roles-changed [] [\"LEADER\"]");
  }

  @Test
  void keepsOperatorsFromLockingThemselvesOut() {
    var self = api.subject("admin");
    assertThat(pages.postAs("admin", "/admin/people/" + self + "/roles").param("role", "EXPERT"))
        .flash()
        .containsEntry("refused", "zone-role.self");
    assertThat(people.find(self).orElseThrow().roles()).containsExactly(ZoneRole.ADMIN);
  }

  @Test
  void changesNothingWhileKeycloakIsAway() {
    var before = token();
    try (var _ = Outage.ofKeycloak()) {
      assertThat(
              pages.postAs("admin", "/admin/people/" + subject + "/roles").param("role", "LEADER"))
          .hasStatus(503)
          .bodyText()
          .contains("没有做任何修改");
      assertThat(pages.getAs("admin", "/admin/people")).hasStatus(503);
    }
    assertThat(status(before, "/api/scenarios")).isEqualTo(200);
    assertThat(people.find(subject).orElseThrow().roles()).isEmpty();
  }

  @Test
  void isForOperatorsOnly() {
    assertThat(pages.getAs("taskforce", "/admin/people")).hasStatus(403);
    assertThat(
            pages
                .postAs("taskforce", "/admin/people/" + subject + "/roles")
                .param("role", "TASKFORCE"))
        .hasStatus(403);
    assertThat(people.find(subject).orElseThrow().roles()).isEmpty();
  }

  private void assign(String... roles) {
    assertThat(pages.postAs("admin", "/admin/people/" + subject + "/roles").param("role", roles))
        .hasStatus(302);
  }

  private String token() {
    return api.askForToken(
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "scenario-market-cli",
                "username",
                name,
                "password",
                name + "-password"))
        .body()
        .required("access_token")
        .asString();
  }

  private int status(String token, String address) {
    return api.sendWith(Optional.of(token), "GET", address, "").status();
  }

  /** With a fresh token. One of the very second of the change does not count yet. */
  private int statusSoon(String address) {
    return await().until(() -> status(token(), address), status -> status != 401);
  }
}
