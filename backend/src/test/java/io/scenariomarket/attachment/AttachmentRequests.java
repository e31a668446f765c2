package io.scenariomarket.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.Pages;
import io.scenariomarket.identity.Confidentiality;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tests of attachments ask for over HTTP. */
abstract class AttachmentRequests {

  private static final String BOUNDARY = "----part";

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;
  @Autowired AttachmentProperties properties;

  private final HttpClient http = HttpClient.newHttpClient();

  String need(String state) {
    var body = "{\"title\": \"附件\", \"problem\": \"问题\", \"state\": \"" + state + "\"}";
    return api.publish("enterprise", "/api/scenarios", body).body().required("id").asString();
  }

  String organisation() {
    return api.publish("enterprise", "/api/scenarios", "{\"title\": \"附件\", \"problem\": \"问题\"}")
        .body()
        .required("organisationId")
        .asString();
  }

  int status(String user, String id) {
    var path = "/api/attachments/" + id;
    return (user.isEmpty() ? api.get(path) : api.getAs(user, path)).status();
  }

  JsonNode list(String user, String type, String item) {
    var path = "/api/attachments?itemType=" + type + "&itemId=" + item;
    return (user.isEmpty() ? api.get(path) : api.getAs(user, path)).body();
  }

  String added(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return json.readTree(response.body()).required("id").asString();
  }

  HttpResponse<String> upload(String user, String type, String item, String name)
      throws IOException, InterruptedException {
    return upload(user, type, item, Confidentiality.PUBLIC, name, Samples.pdf());
  }

  HttpResponse<String> upload(
      String user, String type, String item, Confidentiality level, String name, byte[] content)
      throws IOException, InterruptedException {
    var path = "/api/attachments?itemType=" + type + "&itemId=" + item + "&level=" + level;
    return post(path, Optional.of(user), name, content, "application/json");
  }

  HttpResponse<String> post(
      String path, Optional<String> user, String name, byte[] content, String accept)
      throws IOException, InterruptedException {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        Samples.text(
            """
            --%s\r
            Content-Disposition: form-data; name="file"; filename="%s"\r
            Content-Type: application/octet-stream\r
            \r
            """
                .formatted(BOUNDARY, name)));
    body.writeBytes(content);
    body.writeBytes(Samples.text("\r\n--" + BOUNDARY + "--\r\n"));
    var request =
        HttpRequest.newBuilder(URI.create(api.base() + path))
            .header("Accept-Language", "zh-CN")
            .header("Accept", accept)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    user.ifPresent(name2 -> request.header("Authorization", "Bearer " + api.token(name2)));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String address, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(api.base() + address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
