package io.scenariomarket;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Environment environment;
  private final JsonMapper json;

  Api(Environment environment, JsonMapper json) {
    this.environment = environment;
    this.json = json;
  }

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
    if (headers.length > 0) {
      request.headers(headers);
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
    return tokens.computeIfAbsent(user, this::signIn);
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
                user))
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
    var endpoint =
        environment.getRequiredProperty("market.keycloak.url")
            + "/realms/scenario-market/protocol/openid-connect/token";
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
