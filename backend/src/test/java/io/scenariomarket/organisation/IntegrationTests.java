package io.scenariomarket.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTParser;
import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Outage;
import io.scenariomarket.Pages;
import io.scenariomarket.identity.CurrentUser;
import io.scenariomarket.identity.KeycloakAdmin;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Scopes;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.IntegrationManagement.WithSecret;
import io.scenariomarket.shared.Refusal;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Programs that act for an organisation, with real tokens. */
@MarketTest
class IntegrationTests {

  private static final String NEED = "{\"title\": \"%s\", \"problem\": \"问题\"%s}";

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired IntegrationManagement management;
  @Autowired Integrations integrations;
  @Autowired Memberships memberships;
  @Autowired KeycloakAdmin admin;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transactions;
  @Autowired Clock clock;

  private Viewer owner;
  private OrganisationId home;

  @BeforeEach
  void owner() {
    owner = viewer("enterprise");
    home = owner.home().orElseThrow();
  }

  @AfterEach
  void clear() {
    integrations.of(home).forEach(each -> management.revoke(home, each.id(), owner));
  }

  @Test
  void readsWhatTheOrganisationMayReadAndChangesNothing() {
    var draft = draft("enterprise");
    var reader = token(create(false), Scopes.READ);
    assertThat(send(reader, "GET", draft, "")).isEqualTo(200);
    assertThat(send(reader, "GET", "/api/scenarios", "")).isEqualTo(200);
    assertThat(send(reader, "PUT", draft, NEED.formatted("改", ", \"version\": 0"))).isEqualTo(403);
    assertThat(send(reader, "POST", "/api/scenarios", NEED.formatted("新", ""))).isEqualTo(403);
    assertThat(send(reader, "GET", draft("supplier"), "")).isEqualTo(404);
    assertThat(send(reader, "GET", "/api/audit", "")).isEqualTo(403);
  }

  @Test
  void writesForItsOwnOrganisationAlone() {
    var writer = token(create(true), Scopes.READ + " " + Scopes.WRITE);
    var posted =
        api.sendWith(Optional.of(writer), "POST", "/api/scenarios", NEED.formatted("程序发布", ""));
    assertThat(posted.status()).isEqualTo(201);
    assertThat(posted.body().required("organisationId").asString()).isEqualTo(home.toString());
    var foreign = viewer("supplier").home().orElseThrow();
    var elsewhere = NEED.formatted("越权", ", \"organisationId\": \"%s\"".formatted(foreign));
    assertThat(send(writer, "POST", "/api/scenarios", elsewhere)).isEqualTo(403);
    assertThat(send(writer, "PUT", draft("supplier"), NEED.formatted("越权", ", \"version\": 0")))
        .isEqualTo(404);
  }

  @Test
  void needsToAskForTheScopeThatItUses() {
    var account = create(true);
    var unscoped = token(account, "");
    assertThat(send(unscoped, "GET", "/api/scenarios", "")).isEqualTo(401);
    var writerOnly = token(account, Scopes.WRITE);
    assertThat(send(writerOnly, "GET", "/api/scenarios", "")).isEqualTo(403);
    assertThat(ask(create(false), Scopes.WRITE).status()).isEqualTo(400);
  }

  @Test
  void countsNoMoreOnceItIsRevoked() {
    var account = create(true);
    var token = token(account, Scopes.READ);
    management.revoke(home, account.integration().id(), owner);
    assertThat(send(token, "GET", "/api/scenarios", "")).isEqualTo(401);
    await().untilAsserted(() -> assertThat(atKeycloak(account)).isZero());
    assertThat(ask(account, Scopes.READ).status()).isEqualTo(401);
  }

  @Test
  void countsNoMoreAfterItsLastDay() {
    var account = management.create(home, "限时", false, clock.instant().plusSeconds(3600), owner);
    var token = token(account, Scopes.READ);
    assertThat(send(token, "GET", "/api/scenarios", "")).isEqualTo(200);
    jdbc.sql("update integration set expires_at = now() where id = ?")
        .param(account.integration().id())
        .update();
    assertThat(send(token, "GET", "/api/scenarios", "")).isEqualTo(401);
  }

  @Test
  void countsNoMoreOnceNobodyAnswersForIt() {
    var organisation = new OrganisationId(UUID.randomUUID());
    jdbc.sql(
            """
            insert into organisation (id, version, name, credit_code, state, created_at, updated_at)
            values (?, 0, '无人单位', ?, 'APPROVED', now(), now())
            """)
        .params(organisation.value(), organisation.toString())
        .update();
    var subject = owner.subject().orElseThrow();
    memberships.put(subject, organisation, OrganisationRole.OWNER);
    var viewer = viewer("enterprise");
    var token = token(management.create(organisation, "系统", false, null, viewer), Scopes.READ);
    assertThat(send(token, "GET", "/api/scenarios", "")).isEqualTo(200);
    memberships.remove(subject, organisation);
    assertThat(send(token, "GET", "/api/scenarios", "")).isEqualTo(401);
  }

  @Test
  void mayBeCalledAnything() throws ParseException {
    var account = management.create(home, "ERP <采购> {1} %00 & \"x\"", false, null, owner);
    var claims = JWTParser.parse(token(account, Scopes.READ)).getJWTClaimsSet();
    assertThat(claims.getStringClaim("name")).isEqualTo("ERP <采购> {1} %00 & \"x\"");
  }

  @Test
  void forgetsTheOldSecretWithANewOne() {
    var before = create(false);
    var after = management.renewSecret(home, before.integration().id(), owner);
    assertThat(ask(before, Scopes.READ).status()).isEqualTo(401);
    assertThat(send(token(after, Scopes.READ), "GET", "/api/scenarios", "")).isEqualTo(200);
  }

  @Test
  void isMadeInBothPlacesOrInNone() {
    var before = integrations.of(home);
    try (var _ = Outage.ofKeycloak()) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> create(false))
          .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    }
    assertThat(integrations.of(home)).isEqualTo(before);

    var rolledBack =
        transactions.execute(
            transaction -> {
              transaction.setRollbackOnly();
              return create(false);
            });
    assertThat(integrations.of(home)).isEqualTo(before);
    assertThat(atKeycloak(rolledBack)).isZero();
  }

  @Test
  void isMadeTenTimesAtMost() {
    for (int i = integrations.of(home).size(); i < IntegrationManagement.MOST; i++) {
      integrations.add(
          new Integration(
              UUID.randomUUID(),
              home,
              "subject-" + UUID.randomUUID(),
              "一",
              false,
              Instant.now(),
              null),
          "test");
    }
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> create(false))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
  }

  @Test
  void showsTheSecretOnOnePageOnly() {
    var address = "/organisations/" + home + "/integrations";
    var posted = pages.postAs("enterprise", address).param("name", "供应链系统").exchange();
    var issued = (WithSecret) posted.getMvcResult().getFlashMap().get("issued");
    assertThat(issued.secret()).hasSizeGreaterThan(40);
    assertThat(pages.getAs("enterprise", address).flashAttr("issued", issued))
        .bodyText()
        .contains(
            issued.secret(), issued.integration().clientId(), "grant_type=client_credentials");
    assertThat(pages.getAs("enterprise", address))
        .hasStatusOk()
        .bodyText()
        .contains("供应链系统")
        .doesNotContain(issued.secret());
  }

  @Test
  void saysWhatIsWrongWithAForm() {
    var address = "/organisations/" + home + "/integrations";
    assertThat(pages.postAs("enterprise", address).param("name", " "))
        .hasStatus(422)
        .bodyText()
        .contains("请写明用在哪个系统");
    assertThat(
            pages.postAs("enterprise", address).param("name", "系统").param("expires", "2020-01-01"))
        .hasStatus(422)
        .bodyText()
        .contains("这一天已经过去了");
  }

  private WithSecret create(boolean writes) {
    return management.create(home, "供应链系统", writes, null, owner);
  }

  private String token(WithSecret account, String scope) {
    return ask(account, scope).body().required("access_token").asString();
  }

  private Api.Answer ask(WithSecret account, String scope) {
    var form = new HashMap<String, String>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", account.integration().clientId());
    form.put("client_secret", account.secret());
    if (!scope.isEmpty()) {
      form.put("scope", scope);
    }
    return api.askForToken(form);
  }

  private int send(String token, String method, String path, String body) {
    return api.sendWith(Optional.of(token), method, path, body).status();
  }

  private String draft(String user) {
    var draft = NEED.formatted("草稿", ", \"state\": \"DRAFT\"");
    return "/api/scenarios/"
        + api.publish(user, "/api/scenarios", draft).body().required("id").asString();
  }

  private int atKeycloak(WithSecret account) {
    return admin.ask(
        realm -> realm.clients().findByClientId(account.integration().clientId()).size());
  }

  private Viewer viewer(String user) {
    var subject = api.subject(user);
    return new Viewer(
        new CurrentUser(subject, user, user, null, Set.of(), Instant.now()),
        Map.copyOf(memberships.of(subject)));
  }
}
