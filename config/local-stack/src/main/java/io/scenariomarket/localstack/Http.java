package io.scenariomarket.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Asks servers of this machine whether they are well. */
final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private Http() {}

  /** Whether a GET is answered with 200. */
  static boolean ok(String uri) {
    return ok(HttpRequest.newBuilder(URI.create(uri)));
  }

  /** Whether a GET with basic authentication is answered with 200. */
  static boolean ok(String uri, String user, String password) {
    var credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return ok(
        HttpRequest.newBuilder(URI.create(uri))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials)));
  }

  private static boolean ok(HttpRequest.Builder request) {
    try {
      var answer =
          CLIENT.send(request.timeout(Duration.ofSeconds(5)).build(), BodyHandlers.discarding());
      return answer.statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
