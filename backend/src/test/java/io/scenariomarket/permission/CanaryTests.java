package io.scenariomarket.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.scenariomarket.Api;
import io.scenariomarket.AtOnce;
import io.scenariomarket.Mailbox;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.work.ItemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Nothing that is not for everybody reaches anybody else, by whatever channel: every page and every
 * answer of the API, searches and counts, matches and their reasons, downloads, mail and the log.
 */
@MarketTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTests {

  private static final String INDEXES = "*";

  /** Search knows no other difference between people: public, own, everything. */
  private static final Set<Role> SEARCHING =
      EnumSet.of(Role.VISITOR, Role.OTHER, Role.MEMBER, Role.ADMIN);

  /** What finds something by the words that follow. */
  private static final List<String> SEARCHES =
      List.of(
          "/search",
          "/scenarios",
          "/capabilities",
          "/achievements",
          "/scenarios.atom",
          "/capabilities.atom",
          "/search/suggestions",
          "/api/search/suggestions",
          "/api/search");

  @Autowired ObjectProvider<RequestMappingInfoHandlerMapping> mappings;
  @Autowired ObjectProvider<ItemKind> kinds;
  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired Mailbox mailbox;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired ElasticsearchClient elasticsearch;

  @Test
  void reachesNobodyWhoMayNotReadIt(CapturedOutput output) throws IOException {
    Stream.of(Role.OTHER, Role.MEMBER, Role.MANAGER, Role.OWNER)
        .forEach(role -> api.createAccount(role.account().orElseThrow()));
    var planted = new Planted(api, jdbc, events, transaction);
    awaitIndexed(planted);

    try {
      provesNothingLeaks(planted, output);
    } finally {
      suspend(planted);
    }
  }

  /** What was planted would be found by tests that look for something like it. */
  private void suspend(Planted planted) {
    jdbc.sql(
            """
            update organisation set state = 'SUSPENDED', version = version + 1
            where id = any(cast(? as uuid[]))
            """)
        .param(planted.ids("organisations").toArray(String[]::new))
        .update();
  }

  private void provesNothingLeaks(Planted planted, CapturedOutput output) throws IOException {
    var leaks = new ConcurrentLinkedQueue<String>();
    var seen = ConcurrentHashMap.<Canary>newKeySet();
    var addresses = addresses(planted);
    AtOnce.each(
        byRole(EnumSet.allOf(Role.class), addresses),
        asked -> look(asked, fetch(asked.role(), asked.address()), planted, leaks, seen));
    var searches =
        planted.canaries().stream()
            .map(canary -> "/api/search" + Api.query("q", canary.text(), "size", "50"))
            .toList();
    AtOnce.each(
        byRole(SEARCHING, searches),
        asked -> look(asked, found(asked.role(), asked.address()), planted, leaks, seen));
    assertThat(leaks).isEmpty();
    assertThat(planted.canaries())
        .as("Whoever may read it finds it: otherwise nothing is proven")
        .allMatch(seen::contains);
    assertThat(indexed(planted)).as("withheld texts in the search engine").isEmpty();
    assertThat(planted.canaries()).noneMatch(canary -> output.getAll().contains(canary.text()));
    assertThat(planted.canaries())
        .noneMatch(canary -> mailbox.all().anyMatch(mail -> mail.contains(canary.text())));
  }

  private record Asked(Role role, String address) {}

  private static List<Asked> byRole(Set<Role> roles, List<String> addresses) {
    return roles.stream()
        .flatMap(role -> addresses.stream().map(address -> new Asked(role, address)))
        .toList();
  }

  private static void look(
      Asked asked, String answer, Planted planted, Queue<String> leaks, Set<Canary> seen) {
    for (var canary : planted.canaries()) {
      if (answer.contains(canary.text())) {
        seen.add(canary);
        if (!canary.readers().contains(asked.role())) {
          leaks.add(
              "%s reaches %s by %s"
                  .formatted(canary.where(), asked.role().title(), asked.address()));
        }
      }
    }
  }

  private String fetch(Role role, String address) {
    if (address.startsWith("/api/")) {
      return api.send(role.account(), "GET", address, "").raw().body();
    }
    var response = pages.request(role.account(), HttpMethod.GET, address).exchange().getResponse();
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)
        + response.getHeader("Content-Disposition")
        + response.getRedirectedUrl();
  }

  /** What a search found, without the words that were searched for. */
  private String found(Role role, String address) {
    return api.send(role.account(), "GET", address, "")
        .body()
        .optional("items")
        .orElseGet(JsonNodeFactory.instance::arrayNode)
        .toString();
  }

  /** Every address that can be read, once for each planted thing that it can be about. */
  private List<String> addresses(Planted planted) {
    var addresses = new ArrayList<String>();
    for (var endpoint : Endpoints.of(mappings, kinds)) {
      if (endpoint.startsWith("GET ") && !endpoint.startsWith("GET /actuator")) {
        addresses.addAll(PlantedAddresses.of(endpoint.substring("GET ".length()), planted));
      }
    }
    for (var search : SEARCHES) {
      addresses.add(search + Api.query("q", "康复训练", "size", "50"));
      addresses.add(search + Api.query("q", "canary", "size", "50", "sort", "newest"));
    }
    return addresses;
  }

  /** The indexers are done when the owner finds the last drafts and the suspended are gone. */
  private void awaitIndexed(Planted planted) {
    await()
        .until(
            () ->
                jdbc.sql("select count(*) from event_publication").query(Long.class).single() == 0);
    var last = planted.canaries().stream().filter(Canary::indexed).toList();
    await()
        .untilAsserted(
            () ->
                assertThat(last)
                    .anyMatch(
                        canary ->
                            found(
                                    Role.OWNER,
                                    "/api/search" + Api.query("q", canary.text(), "size", "50"))
                                .contains(canary.text())));
  }

  private List<String> indexed(Planted planted) throws IOException {
    elasticsearch.indices().refresh(refresh -> refresh.index(INDEXES));
    var hits =
        elasticsearch
            .search(
                search ->
                    search
                        .index(INDEXES)
                        .size(10_000)
                        .query(
                            query ->
                                query.terms(
                                    t ->
                                        t.field("organisationId")
                                            .terms(
                                                v ->
                                                    v.value(
                                                        planted.ids("organisations").stream()
                                                            .map(
                                                                co.elastic.clients.elasticsearch
                                                                        ._types.FieldValue
                                                                    ::of)
                                                            .toList())))),
                Object.class)
            .hits()
            .hits();
    assertThat(hits).isNotEmpty();
    return planted.canaries().stream()
        .filter(canary -> !canary.indexed())
        .filter(
            canary ->
                hits.stream()
                    .anyMatch(
                        hit ->
                            Optional.ofNullable(hit.source())
                                .map(Object::toString)
                                .orElse("")
                                .contains(canary.text())))
        .map(Canary::where)
        .toList();
  }
}
