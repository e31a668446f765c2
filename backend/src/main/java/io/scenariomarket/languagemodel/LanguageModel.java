package io.scenariomarket.languagemodel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A language model that is asked for JSON. Safe for many threads. */
public final class LanguageModel {

  private static final Logger log = LoggerFactory.getLogger(LanguageModel.class);

  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final Endpoint endpoint;
  private final JsonMapper json;
  private final RestClient client;

  public LanguageModel(Endpoint endpoint, JsonMapper json) {
    this.endpoint = endpoint;
    this.json = json;
    var requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(CONNECT).build());
    requests.setReadTimeout(endpoint.timeout());
    var builder =
        RestClient.builder()
            .baseUrl(endpoint.url().toString().replaceAll("/+$", ""))
            .requestFactory(requests);
    if (endpoint.key() != null) {
      builder.defaultHeader("Authorization", "Bearer " + endpoint.key());
    }
    this.client = builder.build();
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Completion(@Nullable List<Choice> choices) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Choice(@Nullable Message message) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Message(@Nullable String content) {}

  /**
   * The answer to a question; empty where there was none, or none that can be read, which is
   * logged.
   *
   * @param task what to do with the question, and which JSON to answer with
   * @param answer what that JSON is read as
   */
  public <T> Optional<T> ask(String task, String question, Class<T> answer) {
    try {
      return Optional.ofNullable(json.readValue(completion(task, question), answer));
    } catch (RestClientException | JacksonException e) {
      log.warn("The language model gave no usable answer: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private String completion(String task, String question) {
    var request =
        Map.of(
            "model",
            endpoint.name(),
            "temperature",
            0,
            "response_format",
            Map.of("type", "json_object"),
            "messages",
            List.of(
                Map.of("role", "system", "content", task),
                Map.of("role", "user", "content", question)));
    var body =
        client
            .post()
            .uri("/chat/completions")
            .contentType(MediaType.APPLICATION_JSON)
            .accept(MediaType.APPLICATION_JSON)
            .body(json.writeValueAsString(request))
            .retrieve()
            .body(String.class);
    var choices = json.readValue(String.valueOf(body), Completion.class).choices();
    var message = choices == null || choices.isEmpty() ? null : choices.getFirst().message();
    return String.valueOf(message == null ? null : message.content());
  }
}
