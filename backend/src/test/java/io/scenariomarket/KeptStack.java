package io.scenariomarket;

import io.scenariomarket.localstack.LocalStack;
import io.scenariomarket.localstack.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;

/**
 * Servers that stay between test runs, for somebody who runs a few tests again and again: this
 * program keeps them, and {@code -Dmarket.stack=kept} uses them. Every run finds the database and
 * the indexes empty; the accounts of earlier runs are still at Keycloak.
 */
public final class KeptStack {

  private static final Path NOTE = Path.of("backend/target/kept-stack.properties");
  private static final String MAIL = "mail";

  private KeptStack() {}

  /** Starts the servers, and keeps them until it is stopped. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    var stack = LocalStack.start(StackSettings.onFreePorts(Path.of("backend/target/kept-stack")));
    var note = new Properties();
    note.putAll(stack.properties());
    note.setProperty(MAIL, stack.mail().toString());
    try (var out = Files.newBufferedWriter(NOTE)) {
      note.store(out, null);
    }
    System.out.println("Run tests with -Dmarket.stack=kept");
    new CountDownLatch(1).await();
  }

  /** The running servers, emptied. */
  static LocalStackSession.Stack use() {
    var note = new Properties();
    try (var in = Files.newBufferedReader(NOTE)) {
      note.load(in);
      var properties = new HashMap<String, String>();
      note.stringPropertyNames().forEach(name -> properties.put(name, note.getProperty(name)));
      var mail = Path.of(properties.remove(MAIL));
      emptyDatabase(properties);
      emptyIndexes(properties);
      return new LocalStackSession.Stack(Map.copyOf(properties), mail);
    } catch (IOException e) {
      throw new UncheckedIOException("No servers are kept: start " + KeptStack.class, e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void emptyDatabase(Map<String, String> properties) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                properties.get("spring.datasource.url"),
                properties.get("spring.datasource.username"),
                properties.get("spring.datasource.password"));
        var statement = connection.createStatement()) {
      statement.execute("drop schema public cascade");
      statement.execute("create schema public");
    }
  }

  private static void emptyIndexes(Map<String, String> properties)
      throws IOException, InterruptedException {
    var account =
        properties.get("spring.elasticsearch.username")
            + ":"
            + properties.get("spring.elasticsearch.password");
    var authorization =
        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    try (var http = HttpClient.newHttpClient()) {
      var url = properties.get("spring.elasticsearch.uris");
      var names =
          http.send(
              HttpRequest.newBuilder(URI.create(url + "/_cat/indices?h=index"))
                  .header("Authorization", authorization)
                  .build(),
              BodyHandlers.ofString());
      for (var name : names.body().lines().map(String::strip).toList()) {
        if (!name.startsWith(".") && !name.isEmpty()) {
          http.send(
              HttpRequest.newBuilder(URI.create(url + "/" + name))
                  .header("Authorization", authorization)
                  .DELETE()
                  .build(),
              BodyHandlers.discarding());
        }
      }
    }
  }
}
