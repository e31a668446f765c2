package io.scenariomarket.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.permission.PermissionTable.Row;
import io.scenariomarket.subscription.StopToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)}");

  @Autowired ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired JdbcClient jdbc;
  @Autowired StopToken stop;

  @Test
  void isWhatEveryoneGets() throws IOException {
    Stream.of(Role.OTHER, Role.MEMBER, Role.MANAGER, Role.OWNER)
        .forEach(role -> api.createAccount(role.account().orElseThrow()));
    var agreed = PermissionTable.parse(Files.readString(AGREED));
    var endpoints = Endpoints.of(mappings);
    assertThat(agreed.rows().stream().map(Row::endpoint).distinct())
        .as("The table names every endpoint, and none that there is not: " + AGREED)
        .containsExactlyInAnyOrderElementsOf(endpoints);

    storeContent();
    var rows = new ArrayList<Row>();
    for (var row : agreed.rows()) {
      var outcomes = new EnumMap<Role, Outcome>(Role.class);
      for (var role : Role.values()) {
        outcomes.put(role, ask(row, role));
      }
      rows.add(new Row(row.endpoint(), row.about(), outcomes));
    }
    var present = new PermissionTable(rows);
    Files.writeString(PRESENT, present.markdown());
    assertThat(present.markdown().lines())
        .as("What is, is what was agreed; if a change is meant, take it over from " + PRESENT)
        .containsExactlyElementsOf(agreed.markdown().lines().toList());
  }

  /** Puts into the store what the situations' attachments hold. */
  private void storeContent() {
    try (var situation = new Situation(jdbc, api, "published")) {
      var stored =
          api.send(
              Role.OWNER.account(),
              "POST",
              "/api/attachments" + Requests.query("POST /api/attachments", situation),
              Requests.body("POST /api/attachments", situation),
              "Content-Type",
              Requests.contentType("POST /api/attachments"));
      assertThat(stored.status()).isEqualTo(201);
    }
  }

  private Outcome ask(Row row, Role role) {
    var request = row.endpoint().split(" ");
    try (var situation = new Situation(jdbc, api, row.about())) {
      situation.put("stop", stop.of(UUID.fromString(situation.get("search"))));
      var address = address(request[1], situation);
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
      Requests.parameters(row.endpoint(), situation).forEach(page::param);
      var response = page.exchange().getResponse();
      var location = Optional.ofNullable(response.getRedirectedUrl()).orElse("");
      return Outcome.of(response.getStatus(), location, description);
    }
  }

  private static String address(String pattern, Situation situation) {
    return VARIABLE
        .matcher(pattern.replace("/**", "/readiness"))
        .replaceAll(
            found -> Matcher.quoteReplacement(situation.get(name(pattern, found.group(1)))));
  }

  /** What a variable stands for: {@code id} is what comes before it in the address. */
  private static String name(String pattern, String variable) {
    if (pattern.startsWith("/admin/people/")) {
      return "person";
    }
    if (pattern.startsWith("/account/searches/")) {
      return "search";
    }
    if (pattern.startsWith("/searches/stop/")) {
      return "stop";
    }
    if (pattern.startsWith("/campaigns/")) {
      return variable.equals("id") ? "campaign" : "submission";
    }
    if (pattern.startsWith("/mining/") && variable.equals("id")) {
      return "document";
    }
    if (!variable.equals("id")) {
      return variable;
    }
    if (pattern.contains("lists/{id}") || pattern.contains("drafts/{id}")) {
      return "list";
    }
    if (pattern.contains("imports/{id}")) {
      return "import";
    }
    return pattern.contains("organisations/{id}")
        ? "organisation"
        : pattern.contains("attachments/{id}") ? "attachment" : "item";
  }
}
