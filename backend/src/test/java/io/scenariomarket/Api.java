package io.scenariomarket;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as programs use it: real HTTP, real tokens of the demo accounts. */
@TestComponent
public class Api {

  /** Tokens count for a quarter of an hour; a busy test run takes longer. */
  private static final Duration REUSE = Duration.ofMinutes(5);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private final Map<String, String> passwords = new ConcurrentHashMap<>();
  private final Environment environment;
  private final JsonMapper json;

  Api(Environment environment, JsonMapper json) {
    this.environment = environment;
    this.json = json;
  }

  private record Token(String value, Instant issuedAt) {}

  /** An answer: its status, its body, and headers by name. */
  public record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

  public Answer get(String path) {
    return send(Optional.empty(), "GET", path, "");
  }

  public Answer getAs(String user, String path) {
    return send(Optional.of(user), "GET", path, "");
  }

  public Answer postAs(String user, String path, String body) {
    return send(Optional.of(user), "POST", path, body);
  }

  /**
   * Posts an item and has the task force publish it; a draft stays one, and what is refused is
   * answered as it is.
   *
   * @param body may already name the public state that it is to end in
   * @param path {@code /api/scenarios} or {@code /api/capabilities}
   */
  public Answer publish(String user, String path, String body) {
    var handedIn = body.replaceAll("\"state\": \"(PUBLISHED|LISTED)\"", "\"state\": \"SUBMITTED\"");
    var posted = postAs(user, path, handedIn);
    if (posted.status() != 201 || !posted.body().required("state").asString().equals("SUBMITTED")) {
      return posted;
    }
    var last = release(path + "/" + posted.body().required("id").asString());
    return new Answer(201, last.body(), last.raw());
  }

  /**
   * Has the task force publish what was handed in.
   *
   * @param path of the item, below {@code /api}
   */
  public Answer release(String path) {
    var last = getAs("taskforce", path);
    for (var action :
        path.contains("scenarios") ? List.of("APPROVE", "PUBLISH") : List.of("LIST")) {
      var decision =
          "{\"version\": %d, \"reason\": \"已核实\"}"
              .formatted(last.body().required("version").asLong());
      last = postAs("taskforce", path + "/moves/" + action, decision);
      if (last.status() != 200) {
        throw new IllegalStateException(action + ": " + last.raw().body());
      }
    }
    return last;
  }

  public Answer putAs(String user, String path, String body) {
    return send(Optional.of(user), "PUT", path, body);
  }

  /**
   * Sends a request; {@code user} is a demo account whose password is its name.
   *
   * @param headers names and values
   */
  public Answer send(
      Optional<String> user, String method, String path, String body, String... headers) {
    return sendWith(user.map(this::token), method, path, body, headers);
  }

  /** Sends a request with any token, or with none. */
  public Answer sendWith(
      Optional<String> token, String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(base() + path))
            .header("Content-Type", "application/json")
            .header("Accept-Language", "zh-CN");
    token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    request.method(method, HttpRequest.BodyPublishers.ofString(body));
    var response = send(request.build());
    var type = response.headers().firstValue("Content-Type").orElse("");
    return new Answer(
        response.statusCode(),
        type.contains("json") ? json.readTree(response.body()) : json.createObjectNode(),
        response);
  }

  /** A query string of names and values. */
  public static String query(String... namesAndValues) {
    var parameters = new StringBuilder("?");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters
          .append(namesAndValues[i])
          .append('=')
          .append(encoded(namesAndValues[i + 1]))
          .append('&');
    }
    return parameters.toString();
  }

  /** Where the application listens. */
  public String base() {
    return "http://localhost:" + environment.getRequiredProperty("local.server.port");
  }

  /** An access token of a demo account. */
  public String token(String user) {
    var now = Instant.now();
    return tokens
        .compute(
            user,
            (name, known) ->
                known != null && known.issuedAt().plus(REUSE).isAfter(now)
                    ? known
                    : new Token(signIn(name), now))
        .value();
  }

  /** Keycloak's id of an account. */
  public String subject(String user) {
    return json.readTree(Base64.getUrlDecoder().decode(token(user).split("\\.")[1]))
        .required("sub")
        .asString();
  }

  /** Makes an account at Keycloak that holds no role; one that is there already stays. */
  public void createAccount(String user) {
    passwords.put(user, user + "-password");
    var admin =
        askForToken(
                Map.of(
                    "grant_type", "client_credentials",
                    "client_id", "scenario-market-admin",
                    "client_secret", "scenario-market-admin-local"))
            .body()
            .required("access_token")
            .asString();
    var account =
        """
        {"username": "%1$s", "email": "%1$s@example.com", "firstName": "%1$s", "enabled": true,
         "emailVerified": true,
         "credentials": [{"type": "password", "value": "%1$s-password", "temporary": false}]}
        """
            .formatted(user);
    var response =
        send(
            HttpRequest.newBuilder(URI.create(keycloak() + "/admin/realms/scenario-market/users"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + admin)
                .POST(HttpRequest.BodyPublishers.ofString(account))
                .build());
    if (response.statusCode() != 201 && response.statusCode() != 409) {
      throw new IllegalStateException("Keycloak answers " + response.statusCode());
    }
  }

  private String keycloak() {
    return environment.getRequiredProperty("market.keycloak.url");
  }

  private String signIn(String user) {
    return askForToken(
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "scenario-market-cli",
                "username",
                user,
                "password",
                passwords.getOrDefault(user, user)))
        .body()
        .required("access_token")
        .asString();
  }

  /** What Keycloak's token endpoint answers to a form. */
  public Answer askForToken(Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    var endpoint = keycloak() + "/realms/scenario-market/protocol/openid-connect/token";
    var response =
        send(
            HttpRequest.newBuilder(URI.create(endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    return new Answer(response.statusCode(), json.readTree(response.body()), response);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
