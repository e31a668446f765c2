package io.scenariomarket.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.AtOnce;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.notification.UnsubscribeToken;
import io.scenariomarket.permission.PermissionTable.Row;
import io.scenariomarket.subscription.StopToken;
import io.scenariomarket.work.ItemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Asks every endpoint that there is as every role, and compares what it gets with the table that
 * people agreed on.
 */
@MarketTest
class PermissionTableTests {

  private static final Path AGREED = Path.of("backend/src/test/resources/permissions.md");
  private static final Path PRESENT = Path.of("backend/target/permissions.md");

  @Autowired ObjectProvider<RequestMappingInfoHandlerMapping> mappings;
  @Autowired ObjectProvider<ItemKind> kinds;

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired JdbcClient jdbc;
  @Autowired StopToken stop;
  @Autowired UnsubscribeToken mails;

  /** Whoever registered an organisation would have one in other tests. */
  @AfterEach
  void belongToNone() {
    jdbc.sql(
            """
            delete from membership
            where organisation_id in (select id from organisation where name = ?)
            """)
        .param(Requests.REGISTERED)
        .update();
  }

  @Test
  void isWhatEveryoneGets() throws IOException {
    Stream.of(Role.OTHER, Role.MEMBER, Role.MANAGER, Role.OWNER)
        .forEach(role -> api.createAccount(role.account().orElseThrow()));
    PlantedOrganisations.other(jdbc, api);
    var agreed = PermissionTable.parse(Files.readString(AGREED));
    var endpoints = Endpoints.of(mappings, kinds);
    assertThat(agreed.rows().stream().map(Row::endpoint).distinct())
        .as("The table names every endpoint, and none that there is not: " + AGREED)
        .containsExactlyInAnyOrderElementsOf(endpoints);

    Requests.storeContent(jdbc, api);
    var present = new PermissionTable(agreed.rows().stream().map(this::ask).toList());
    Files.writeString(PRESENT, present.markdown());
    assertThat(present.markdown().lines())
        .as("What is, is what was agreed; if a change is meant, take it over from " + PRESENT)
        .containsExactlyElementsOf(agreed.markdown().lines().toList());
  }

  /**
   * Asks as several roles at once, whose accounts differ. Not for lists, which would find what is
   * about to be taken away for another role.
   */
  private Row ask(Row row) {
    var outcomes = new ConcurrentHashMap<Role, Outcome>();
    Consumer<Role> ask = role -> outcomes.put(role, ask(row, role));
    var roles = List.of(Role.values());
    if (row.endpoint().contains("{")) {
      AtOnce.each(roles, ask);
    } else {
      roles.forEach(ask);
    }
    return new Row(row.endpoint(), row.about(), new EnumMap<>(outcomes));
  }

  private Outcome ask(Row row, Role role) {
    var request = row.endpoint().split(" ");
    try (var situation = new Situation(jdbc, api, row.about())) {
      situation.put("stop", () -> stop.of(situation.id("search")));
      situation.put("mails", () -> mails.of(situation.get("reader"), "campaign"));
      situation.prepare(row.endpoint());
      var address = Addresses.of(request[1], situation);
      var method = HttpMethod.valueOf(request[0]);
      var description = row + " as " + role.title();
      if (address.startsWith("/api/") || address.startsWith("/actuator")) {
        var answer =
            api.send(
                role.account(),
                method.name(),
                address + Requests.query(row.endpoint(), situation),
                Requests.body(row.endpoint(), situation),
                "Content-Type",
                Requests.contentType(row.endpoint()));
        return Outcome.of(answer.status(), "", description);
      }
      var page = pages.request(role.account(), method, address);
      FormFields.of(row.endpoint(), situation).forEach(page::param);
      var response = page.exchange().getResponse();
      var location = Optional.ofNullable(response.getRedirectedUrl()).orElse("");
      return Outcome.of(response.getStatus(), location, description);
    }
  }
}
