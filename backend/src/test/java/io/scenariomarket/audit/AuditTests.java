package io.scenariomarket.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.OrganisationId;
import java.io.UnsupportedEncodingException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

@MarketTest
class AuditTests {

  private static final String CONTENT = "\"title\": \"审计\", \"problem\": \"问题\"";

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionOperations transactions;
  @Autowired AuditRetention retention;

  @Test
  void tellsWhoChangedWhatWhenAndFromWhere() {
    var posted =
        api.send(
            Optional.of("enterprise"),
            "POST",
            "/api/scenarios",
            "{" + CONTENT + ", \"state\": \"DRAFT\"}",
            "X-Forwarded-For",
            "203.0.113.7");
    assertThat(posted.status()).isEqualTo(201);
    var id = posted.body().required("id").asString();
    var submitted =
        api.putAs(
            "taskforce",
            "/api/scenarios/" + id,
            "{" + CONTENT + ", \"version\": 0, \"state\": \"SUBMITTED\"}");
    assertThat(submitted.status()).isEqualTo(200);

    var entries = api.getAs("admin", "/api/audit?itemType=scenario&itemId=" + id).body();
    assertThat(entries.required("total").asInt()).isEqualTo(2);
    var first = entries.at("/items/1");
    assertThat(first.required("action").asString()).isEqualTo("scenario.posted");
    assertThat(first.required("actor").asString()).isEqualTo(subject("enterprise"));
    assertThat(first.required("address").asString()).isEqualTo("203.0.113.7");
    assertThat(first.required("before").toString()).isEqualTo("{}");
    assertThat(first.required("after").toString()).isEqualTo("{\"state\":\"DRAFT\"}");
    assertThat(first.required("organisation").asString())
        .isEqualTo(posted.body().required("organisationId").asString());
    assertThat(OffsetDateTime.parse(first.required("at").asString()))
        .isBeforeOrEqualTo(OffsetDateTime.parse(entries.at("/items/0/at").asString()));
    var second = entries.at("/items/0");
    assertThat(second.required("action").asString()).isEqualTo("scenario.state-changed");
    assertThat(second.required("actorName").asString()).isNotBlank();
    assertThat(second.required("before").toString()).isEqualTo("{\"state\":\"DRAFT\"}");
    assertThat(second.required("after").toString()).isEqualTo("{\"state\":\"SUBMITTED\"}");
  }

  @Test
  void believesOnlyTheNearestProxyAboutTheAddress() {
    var posted =
        api.send(
            Optional.of("enterprise"),
            "POST",
            "/api/scenarios",
            "{" + CONTENT + "}",
            "X-Forwarded-For",
            "198.51.100.1, 203.0.113.9");
    var id = posted.body().required("id").asString();
    assertThat(entries(id).at("/items/0/address").asString()).isEqualTo("203.0.113.9");
  }

  @Test
  void writesNothingOfWhatDidNotHappen() {
    var id = UUID.randomUUID().toString();
    transactions.executeWithoutResult(
        transaction -> {
          events.publishEvent(change(id));
          transaction.setRollbackOnly();
        });
    assertThat(entries(id).required("total").asInt()).isZero();
    assertThatThrownBy(() -> events.publishEvent(change(id)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void namesTheSystemWhereNobodyAsked() {
    var id = UUID.randomUUID().toString();
    transactions.executeWithoutResult(_ -> events.publishEvent(change(id)));
    var entry = entries(id).at("/items/0");
    assertThat(entry.required("actor").asString()).isEqualTo("system");
    assertThat(entry.has("address")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'nobody'",
        "update audit_entry set at = at - interval '1 year'",
        "delete from audit_entry",
        "truncate audit_entry"
      })
  void cannotBeChangedByAnybody(String statement) {
    transactions.executeWithoutResult(_ -> events.publishEvent(change("kept")));
    assertThatThrownBy(() -> jdbc.sql(statement).update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("append-only");
  }

  @Test
  void isKeptForSixMonthsAtLeastAndForTheConfiguredTimeAtMost() {
    insert("P179D");
    assertThatThrownBy(() -> jdbc.sql("delete from audit_entry where item_id = 'P179D'").update())
        .isInstanceOf(DataAccessException.class);
    insert("P1094D");
    insert("P1096D");

    retention.nightly();

    assertThat(count("P179D")).isPositive();
    assertThat(count("P1094D")).isPositive();
    assertThat(count("P1096D")).isZero();
    assertThat(
            jdbc.sql("select count(*) from audit_entry where action = 'audit.expired'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"enterprise", "supplier", "taskforce", "expert", "leader"})
  void isForAdministratorsOnly(String user) {
    assertThat(api.getAs(user, "/api/audit").status()).isEqualTo(403);
    assertThat(pages.getAs(user, "/admin/audit")).hasStatus(403);
    assertThat(pages.getAs(user, "/admin/audit/export")).hasStatus(403);
  }

  @Test
  void isNotForVisitors() {
    assertThat(api.get("/api/audit").status()).isEqualTo(401);
    assertThat(pages.get("/admin/audit")).hasStatus(302);
    assertThat(pages.get("/admin/audit/export")).hasStatus(302);
  }

  @Test
  void showsAndExportsExactlyWhatIsFiltered() throws UnsupportedEncodingException {
    var id = UUID.randomUUID().toString();
    var other = UUID.randomUUID().toString();
    transactions.executeWithoutResult(
        _ -> {
          events.publishEvent(
              new Audited(
                  "scenario.published",
                  "scenario",
                  id,
                  null,
                  Map.of("state", "DRAFT"),
                  Map.of("state", "=1+1")));
          events.publishEvent(change(other));
        });

    assertThat(pages.getAs("admin", "/admin/audit?itemId=" + id))
        .hasStatusOk()
        .bodyText()
        .contains("发布场景", "草稿", "系统")
        .doesNotContain(other);
    var sheet = pages.getAs("admin", "/admin/audit/export?itemId=" + id).exchange();
    assertThat(sheet).hasStatusOk();
    assertThat(sheet.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
    assertThat(sheet.getResponse().getContentAsString())
        .startsWith("\uFEFF时间,")
        .contains("状态: 草稿", id)
        .doesNotContain(other)
        .hasLineCount(2);
  }

  @Test
  void keepsWhatWasTypedWhenItMakesNoSense() {
    assertThat(pages.getAs("admin", "/admin/audit?from=tomorrow&organisation=x"))
        .hasStatus(422)
        .bodyText()
        .contains("tomorrow", "2026-03-05");
    assertThat(api.getAs("admin", "/api/audit?from=tomorrow").status()).isEqualTo(422);
  }

  @Test
  void tellsAnOrganisationOfItsOwnChangesWithoutAddresses() {
    var posted =
        api.send(
            Optional.of("enterprise"),
            "POST",
            "/api/scenarios",
            "{" + CONTENT + "}",
            "X-Forwarded-For",
            "203.0.113.77");
    var organisation = OrganisationId.of(posted.body().required("organisationId").asString());
    var address = "/organisations/" + organisation + "/history";
    assertThat(pages.getAs("enterprise", address))
        .hasStatusOk()
        .bodyText()
        .contains("提交场景")
        .doesNotContain("203.0.113.77");
    assertThat(pages.getAs("taskforce", address)).hasStatusOk();
    assertThat(pages.getAs("supplier", address)).hasStatus(403);
    assertThat(pages.get(address)).hasStatus(302);
  }

  private JsonNode entries(String itemId) {
    return api.getAs("admin", "/api/audit?itemId=" + itemId).body();
  }

  private static Audited change(String id) {
    return new Audited("scenario.posted", "scenario", id, null, Map.of(), Map.of("state", "DRAFT"));
  }

  private void insert(String age) {
    jdbc.sql(
            """
            insert into audit_entry (at, actor, action, item_type, item_id, before, after)
            values (now() - cast(? as interval), 'system', 'scenario.posted', 'scenario', ?, '{}', '{}')
            """)
        .params(age, age)
        .update();
  }

  private long count(String itemId) {
    return jdbc.sql("select count(*) from audit_entry where item_id = ?")
        .param(itemId)
        .query(Long.class)
        .single();
  }

  private String subject(String username) {
    return jdbc.sql("select subject from account where username = ?")
        .param(username)
        .query(String.class)
        .single();
  }
}
