package io.scenariomarket.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Tells Keycloak where the stack's mail server is. The realm's file cannot say it: the port is
 * another one where several stacks run, and a database that was kept knows an earlier one.
 */
final class KeycloakMail {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

  private KeycloakMail() {}

  /**
   * Has the realm send its mail to a port of this machine.
   *
   * @throws StackException when Keycloak does not take it
   */
  static void sendTo(String keycloak, int port) {
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var signedIn =
          http.send(
              HttpRequest.newBuilder(
                      URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                  .timeout(PATIENCE)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(
                      BodyPublishers.ofString(
                          "grant_type=password&client_id=admin-cli&username=admin&password=admin"))
                  .build(),
              BodyHandlers.ofString());
      var token = TOKEN.matcher(signedIn.body());
      if (!token.find()) {
        throw new StackException("Keycloak does not let its administrator in");
      }
      var server =
          """
          {"smtpServer": {"host": "localhost", "port": "%d", "from": "no-reply@localhost.localdomain",
           "fromDisplayName": "场景集市 Scenario Market"}}\
          """
              .formatted(port);
      check(
          http.send(
              HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/scenario-market"))
                  .timeout(PATIENCE)
                  .header("Authorization", "Bearer " + token.group(1))
                  .header("Content-Type", "application/json")
                  .PUT(BodyPublishers.ofString(server))
                  .build(),
              BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new StackException("Keycloak cannot be told of the mail server: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while telling Keycloak of the mail server", e);
    }
  }

  private static void check(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new StackException(
          "Keycloak does not take the mail server: %d %s"
              .formatted(answer.statusCode(), answer.body()));
    }
  }
}
