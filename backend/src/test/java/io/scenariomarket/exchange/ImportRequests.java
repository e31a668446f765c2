package io.scenariomarket.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports as programs ask for them. */
@TestComponent
public class ImportRequests {

  static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Api api;
  private final JsonMapper json;

  ImportRequests(Api api, JsonMapper json) {
    this.api = api;
    this.json = json;
  }

  JsonNode imported(String user, byte[] content) throws Exception {
    return confirmed(user, checked(user, content));
  }

  public JsonNode checked(String user, byte[] content) throws Exception {
    var csv = content[0] != 'P';
    var answer = upload(user, content, csv ? "list.csv" : "list.xlsx");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var id = json.readTree(answer.body()).required("id").asString();
    assertThat(api.postAs(user, "/api/imports/" + id + "/check", "").status()).isEqualTo(202);
    return reached(user, id, "CHECKED");
  }

  JsonNode confirmed(String user, JsonNode checked) {
    var id = checked.required("id").asString();
    assertThat(api.postAs(user, "/api/imports/" + id + "/confirm?skipRefused=true", "").status())
        .isEqualTo(202);
    return reached(user, id, "DONE");
  }

  public JsonNode reached(String user, String id, String state) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> api.getAs(user, "/api/imports/" + id).body(),
            body -> body.path("state").asString().equals(state));
  }

  HttpResponse<String> upload(String user, byte[] content, String name)
      throws IOException, InterruptedException {
    var head =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(name)
            + "Content-Type: application/octet-stream\r\n\r\n";
    var body = new ByteArrayOutputStream();
    body.write(head.getBytes(StandardCharsets.UTF_8));
    body.write(content);
    body.write("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          request(user, "/api/imports")
              .header("Content-Type", "multipart/form-data; boundary=part")
              .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
              .build(),
          BodyHandlers.ofString());
    }
  }

  JsonNode json(String body) {
    return json.readTree(body);
  }

  byte[] download(String user, String path) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request(user, path).build(), BodyHandlers.ofByteArray()).body();
    }
  }

  private HttpRequest.Builder request(String user, String path) {
    return HttpRequest.newBuilder(URI.create(api.base() + path))
        .header("Accept-Language", "zh-CN")
        .header("Authorization", "Bearer " + api.token(user));
  }
}
