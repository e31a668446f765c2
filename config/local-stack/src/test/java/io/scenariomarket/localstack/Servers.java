package io.scenariomarket.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;

/** A client of both servers, no more than the tests need. */
record Servers(String database, String search) {

  static Servers of(LocalStack stack) {
    return new Servers(
        stack.properties().get("spring.datasource.url"),
        stack.properties().get("spring.elasticsearch.uris"));
  }

  /** Runs statements of which the last answers, with the first column of its first row. */
  String sql(String... statements) throws SQLException {
    try (var connection = DriverManager.getConnection(database, "market", "market");
        var statement = connection.createStatement()) {
      for (var each : statements) {
        statement.execute(each);
      }
      try (var rows = statement.getResultSet()) {
        return rows != null && rows.next() ? rows.getString(1) : "";
      }
    }
  }

  String send(String method, String path, String body) throws IOException, InterruptedException {
    var login = Base64.getEncoder().encodeToString("elastic:scenario-market".getBytes(UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(search + path))
            .header("Authorization", "Basic " + login)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
