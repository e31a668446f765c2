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
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  private static final String NOBODY = new UUID(0, 0).toString();

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
        addresses.addAll(filled(endpoint.substring("GET ".length()), planted));
      }
    }
    for (var search : SEARCHES) {
      addresses.add(search + Api.query("q", "康复训练", "size", "50"));
      addresses.add(search + Api.query("q", "canary", "size", "50", "sort", "newest"));
    }
    return addresses;
  }

  private static List<String> filled(String pattern, Planted planted) {
    if (pattern.endsWith("/attachments")) {
      return Stream.of("scenario", "capability", "organisation")
          .flatMap(
              type ->
                  planted.ids(type.equals("capability") ? "capabilities" : type + "s").stream()
                      .map(id -> pattern + "?itemType=" + type + "&itemId=" + id))
          .toList();
    }
    if (!pattern.contains("{")) {
      return List.of(pattern);
    }
    if (pattern.contains("lists/{kind}")) {
      return planted.ids("lists").stream().flatMap(list -> listAddresses(pattern, list)).toList();
    }
    if (pattern.contains("lists/{id}") || pattern.contains("drafts/{id}")) {
      return planted.ids("drafts").stream().map(id -> pattern.replace("{id}", id)).toList();
    }
    if (pattern.contains("{meeting}")) {
      return planted.ids("meetings").stream()
          .map(path -> pattern.replace("{id}/meetings/{meeting}", path))
          .toList();
    }
    if (pattern.contains("{followUp}")) {
      return planted.ids("follow-ups").stream()
          .map(path -> pattern.replace("{id}/follow-ups/{followUp}", path))
          .toList();
    }
    if (pattern.endsWith("/find")) {
      return planted.ids(pattern.contains("scenarios") ? "scenarios" : "capabilities").stream()
          .map(id -> pattern.replace("{id}", id) + Api.query("q", "康复训练"))
          .toList();
    }
    if (pattern.endsWith("/compare") && pattern.contains("{id}")) {
      return compared(pattern, planted);
    }
    if (pattern.contains("{capability}") || pattern.contains("{scenario}")) {
      return pairs(pattern, planted);
    }
    if (pattern.contains("{question}")) {
      // Each of them at its own need.
      return planted.ids("questions").stream()
          .map(path -> pattern.replace("{id}/questions/{question}", path))
          .toList();
    }
    return Stream.of(
            "scenarios",
            "capabilities",
            "organisations",
            "attachments",
            "engagements",
            "partnerships",
            "races",
            "contracts",
            "selections")
        .filter(noun -> pattern.contains(noun + "/{id}"))
        .flatMap(noun -> planted.ids(noun).stream())
        .map(
            id ->
                pattern
                    .replace("{id}", id)
                    .replace("{action}", "RETURN")
                    .replace("{step}", "0")
                    .replace("{deed}", deed(pattern)))
        .map(address -> address.replace("{engagement}", NOBODY).replace("{milestone}", "0"))
        .toList();
  }

  private static String deed(String pattern) {
    return pattern.contains("outcome")
        ? "UPHOLD"
        : pattern.contains("amendment") ? "REFUSE" : "CONFIRM";
  }

  /** Everything planted, in pairs of what is of the same kind. */
  private static List<String> pairs(String pattern, Planted planted) {
    var needs = planted.ids("scenarios");
    var offers = planted.ids("capabilities");
    var ofNeed = pattern.contains("{capability}");
    return IntStream.range(0, Math.max(needs.size(), offers.size()))
        .mapToObj(
            i -> {
              var need = needs.get(i % needs.size());
              var offer = offers.get(i % offers.size());
              return pattern
                  .replace("{id}", ofNeed ? need : offer)
                  .replace("{capability}", offer)
                  .replace("{scenario}", need);
            })
        .toList();
  }

  /** Each planted item, with all those that can be compared for it, five at a time. */
  private static List<String> compared(String pattern, Planted planted) {
    var ofNeed = pattern.contains("/scenarios/");
    var others = planted.ids(ofNeed ? "capabilities" : "scenarios");
    return planted.ids(ofNeed ? "scenarios" : "capabilities").stream()
        .flatMap(
            id ->
                IntStream.iterate(0, i -> i < others.size(), i -> i + 4)
                    .mapToObj(i -> others.stream().skip(i).limit(5))
                    .map(
                        five ->
                            five.map(other -> (ofNeed ? "capability=" : "scenario=") + other)
                                .collect(
                                    Collectors.joining(
                                        "&", pattern.replace("{id}", id) + "?", ""))))
        .toList();
  }

  /** In every format that is text; the others are made of the same entries. */
  private static Stream<String> listAddresses(String pattern, String list) {
    var parts = list.split("/");
    return Stream.of("list.csv", "list.atom", "list.jsonld")
        .map(
            file ->
                pattern
                    .replace("{kind}", parts[0])
                    .replace("{number}", parts[1])
                    .replace("{edition}", parts[2])
                    .replace("{file}", file))
        .distinct();
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
