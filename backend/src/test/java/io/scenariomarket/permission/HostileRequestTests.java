package io.scenariomarket.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.notification.UnsubscribeToken;
import io.scenariomarket.subscription.StopToken;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests made from the table of all endpoints, from the forms that they read and from the
 * description of the API, each with something in it that nobody honest sends, as every role: none
 * ends in a failure of the server, in a page that is not the market's, or in an answer without end.
 *
 * <p>{@code -Dmarket.hostile.requests=100000} sends more of them, {@code -Dmarket.hostile.seed=}
 * the same as a run before, whose seed stands in the failure.
 */
@MarketTest
class HostileRequestTests {

  private static final int REQUESTS = Integer.getInteger("market.hostile.requests", 1500);
  private static final long SEED = Long.getLong("market.hostile.seed", 20_260_401L);
  private static final int SITUATION_LASTS = 25;
  private static final int ENOUGH = 40;

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired JdbcClient jdbc;
  @Autowired StopToken stop;
  @Autowired UnsubscribeToken mails;
  @Autowired JsonMapper json;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @LocalServerPort int port;

  private final Random random = new Random(SEED);
  private final Map<String, String> failures = new LinkedHashMap<>();

  @Test
  void areAnsweredInWords() throws IOException {
    Stream.of(Role.OTHER, Role.MEMBER, Role.MANAGER, Role.OWNER)
        .forEach(role -> api.createAccount(role.account().orElseThrow()));
    Requests.storeContent(jdbc, api);
    var table =
        PermissionTable.parse(
            Files.readString(Path.of("backend/src/test/resources/permissions.md")));
    var rows = table.rows();
    var bodies = Described.bodies(json);
    var forms = Described.forms(mappings);
    for (int sent = 0; sent < REQUESTS && failures.size() < ENOUGH; ) {
      try (var situation = new Situation(jdbc, api, Hostile.one(rows, random).about())) {
        situation.put("stop", () -> stop.of(situation.id("search")));
        situation.put("mails", () -> mails.of(situation.get("reader"), "campaign"));
        for (int i = 0; i < SITUATION_LASTS && sent < REQUESTS; i++, sent++) {
          send(Hostile.one(rows, random).endpoint(), situation, bodies, forms);
        }
      }
    }
    var found = failures.entrySet().stream().map(each -> each.getKey() + " <- " + each.getValue());
    assertThat(found).as("seed " + SEED).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=%zz",
        "/search?q=%",
        "/search?q=%00",
        "/search?q=%ff%fe",
        "/scenarios/%00",
        "/scenarios/%2e%2e/x",
        "/scenarios/a;b=c",
        "/scenarios//x",
        "/a[b]",
        "/search?q=a[b]",
        "/search?=x",
        "/search?=&=",
        "/search?&&&",
        "/search?q",
        "/|",
        "/\\x",
        "/{x}",
        "/^",
        "/中文",
        "/search?q=中文",
        "/lists/scenarios/99999999999",
        "/lists/scenarios/1/list.exe",
        "/sign-in?to=%0d%0aSet-Cookie:%20a=b",
        "/sign-in?to=//evil.example",
        "/sign-in?to=%E4%B8%AD%E6%96%87",
        "/error",
        "/error?status=200",
        "*",
        "http://[x/",
        "//"
      })
  void mayHaveAnAddressThatIsNone(String target) throws IOException {
    for (var accept : List.of("text/html", "*/*")) {
      var answer =
          new RawHttp(port).send("GET", target, Map.of("Accept", List.of(accept)), new byte[0]);
      assertThat(WrongAnswer.of(answer.status(), answer.body()))
          .as(target + " " + answer.head())
          .isEmpty();
      assertThat(answer.head().toLowerCase()).doesNotContain("set-cookie: a=b", "location: //");
    }
  }

  private void send(
      String endpoint,
      Situation situation,
      Map<String, List<List<String>>> bodies,
      Map<String, List<String>> forms) {
    // Whoever registers an organisation is its owner from then on; the demo accounts stay what they
    // are.
    var role =
        endpoint.endsWith("/organisations")
            ? Role.OTHER
            : Hostile.one(List.of(Role.values()), random);
    situation.prepare(endpoint);
    var request = endpoint.split(" ");
    var spoiled = random.nextInt(5);
    var target =
        Addresses.of(
            request[1], situation, value -> spoiled == 0 ? encoded(Hostile.value(random)) : value);
    try {
      if (target.startsWith("/api/") || target.startsWith("/actuator")) {
        sendToApi(
            endpoint, target, role, situation, bodies.getOrDefault(endpoint, List.of()), spoiled);
      } else {
        sendToPage(
            endpoint, target, role, situation, forms.getOrDefault(endpoint, List.of()), spoiled);
      }
    } catch (Exception | AssertionError e) {
      failures.put(endpoint + " as " + role.title() + " threw " + root(e), target);
    }
  }

  private void sendToApi(
      String endpoint,
      String target,
      Role role,
      Situation situation,
      List<List<String>> fields,
      int spoiled)
      throws IOException {
    var headers = new HashMap<String, List<String>>();
    headers.put("Content-Type", List.of(Requests.contentType(endpoint)));
    headers.put("Accept-Language", List.of("zh-CN"));
    role.account()
        .ifPresent(name -> headers.put("Authorization", List.of("Bearer " + api.token(name))));
    var query = Requests.query(endpoint, situation);
    if (spoiled == 1) {
      query +=
          (query.isEmpty() ? "?" : "&")
              + encoded(Hostile.name(random))
              + "="
              + encoded(Hostile.value(random));
    }
    var body = Requests.body(endpoint, situation);
    if (spoiled == 2 || spoiled == 3) {
      body =
          fields.isEmpty() || random.nextInt(8) == 0
              ? Hostile.body(random)
              : with(body, Hostile.one(fields, random), Hostile.json(random));
    }
    if (spoiled == 4) {
      var header = Hostile.header(random);
      headers.put(header.getFirst(), List.of(header.getLast()));
    }
    if (random.nextBoolean()) {
      Hostile.FORWARDED.forEach((name, value) -> headers.put(name, List.of(value)));
    }
    var answer =
        new RawHttp(port)
            .send(
                endpoint.split(" ")[0],
                target + query,
                headers,
                body.getBytes(StandardCharsets.UTF_8));
    note(
        endpoint,
        role,
        answer.status(),
        answer.body(),
        target + query + " " + body + " " + without(headers));
  }

  private static Map<String, List<String>> without(Map<String, List<String>> headers) {
    var shown = new HashMap<>(headers);
    shown.remove("Authorization");
    return shown;
  }

  /** The body with one more value in it; put together as text, since the value may be none. */
  private String with(String body, List<String> path, String value) {
    var wrapped = new StringBuilder(value);
    for (int i = path.size() - 1; i > 0; i--) {
      var name = path.get(i);
      wrapped.insert(0, name.equals("[]") ? "[" : "{\"" + name + "\":");
      wrapped.append(name.equals("[]") ? "]" : "}");
    }
    var field = "\"" + path.getFirst() + "\":" + wrapped;
    return body.startsWith("{") && !body.strip().equals("{}")
        ? "{" + field + "," + body.strip().substring(1)
        : "{" + field + "}";
  }

  private void sendToPage(
      String endpoint,
      String target,
      Role role,
      Situation situation,
      List<String> fields,
      int spoiled) {
    var parameters = new LinkedHashMap<>(FormFields.of(endpoint, situation));
    if (spoiled == 1 && !parameters.isEmpty()) {
      var name = Hostile.one(List.copyOf(parameters.keySet()), random);
      parameters.put(name, Hostile.value(random));
    }
    if (spoiled >= 3) {
      // All at once: what none of them may do is found in few requests.
      var ending = Hostile.ending(random);
      fields.forEach(field -> parameters.put(field + ending, Hostile.value(random)));
    } else if (spoiled >= 1) {
      parameters.put(Hostile.name(random), Hostile.value(random));
    }
    var page = pages.request(role.account(), HttpMethod.valueOf(endpoint.split(" ")[0]), target);
    parameters.forEach(page::param);
    if (spoiled == 4) {
      var header = Hostile.header(random);
      page.header(header.getFirst(), header.getLast());
    }
    var response = page.exchange().getResponse();
    try {
      note(
          endpoint,
          role,
          response.getStatus(),
          response.getContentAsString(StandardCharsets.UTF_8),
          target + " " + parameters);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void note(String endpoint, Role role, int status, String body, String sent) {
    WrongAnswer.of(status, body)
        .forEach(
            wrong ->
                failures.putIfAbsent(
                    endpoint + " as " + role.title() + ": " + wrong,
                    sent.substring(0, Math.min(400, sent.length()))));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String root(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString().lines().findFirst().orElse("");
  }
}
