package io.scenariomarket.mining;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.scenariomarket.analysis.Folding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a language model read a document, over an endpoint that speaks as OpenAI's chat completions.
 *
 * <p>The model never adds to a document: every answer has to quote the words that it rests on, and
 * one whose quotation does not stand in the text is dropped and counted.
 */
final class ModelReader {

  private static final Logger log = LoggerFactory.getLogger(ModelReader.class);

  private static final String TASK =
      """
      你为产业园区的场景专班整理文件。只依据给出的原文，找出其中陈述的应用场景(SCENARIO)、发展方向(DIRECTION)、\
      技术需求(NEED)和单位能力(CAPABILITY)，并列的各项分开写。每一项的 quote 必须是原文中连续的原句片段，一字不改；\
      原文没有写的内容不要写。只输出 JSON：\
      {"candidates":[{"kind":"SCENARIO","title":"一行标题","quote":"原文片段","owner":"能力所属单位，没有就省略",\
      "supply":["可能的供给方"],"demand":["可能的需求方"],"requirements":["要求"]}]}\
      """;

  private final MiningProperties.Model settings;
  private final JsonMapper json;
  private final RestClient client;

  ModelReader(MiningProperties.Model settings, JsonMapper json) {
    this.settings = settings;
    this.json = json;
    var connections = java.net.http.HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10));
    var requests = new JdkClientHttpRequestFactory(connections.build());
    requests.setReadTimeout(settings.timeout());
    var builder =
        RestClient.builder()
            .baseUrl(settings.url().toString().replaceAll("/+$", ""))
            .requestFactory(requests);
    if (settings.key() != null) {
      builder.defaultHeader("Authorization", "Bearer " + settings.key());
    }
    this.client = builder.build();
  }

  /**
   * What the model found.
   *
   * @param found with where each stands in folded text
   * @param dropped answers whose quotation does not stand in the text, or that say too little
   * @param failures parts of the text for which there was no usable answer
   */
  record Read(List<Found> found, int dropped, int failures) {}

  /** One answer that holds. */
  record Found(Draft draft, Sentence sentence, List<Mention> mentions, List<String> requirements) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Answers(@Nullable List<Answer> candidates) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Answer(
      @Nullable String kind,
      @Nullable String title,
      @Nullable String quote,
      @Nullable String owner,
      @Nullable List<String> supply,
      @Nullable List<String> demand,
      @Nullable List<String> requirements) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Completion(@Nullable List<Choice> choices) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Choice(@Nullable Message message) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Message(@Nullable String content) {}

  /** Reads the sentences in parts that are not too long for the model. */
  Read read(List<Sentence> sentences) {
    var found = new ArrayList<Found>();
    var dropped = 0;
    var failures = 0;
    for (var part : parts(sentences)) {
      try {
        for (var answer : ask(part)) {
          var held = hold(answer, part);
          if (held == null) {
            dropped++;
          } else {
            found.add(held);
          }
        }
      } catch (RestClientException | JacksonException e) {
        failures++;
        log.warn("The language model gave no usable answer: {}", e.getClass().getSimpleName());
      }
    }
    return new Read(found, dropped, failures);
  }

  private List<List<Sentence>> parts(List<Sentence> sentences) {
    var parts = new ArrayList<List<Sentence>>();
    var length = Integer.MAX_VALUE;
    for (var sentence : sentences) {
      length += sentence.piece().text().length();
      if (length < 0 || length > settings.mostCharacters() || parts.isEmpty()) {
        parts.add(new ArrayList<>());
        length = sentence.piece().text().length();
      }
      parts.getLast().add(sentence);
    }
    return parts;
  }

  private List<Answer> ask(List<Sentence> part) {
    var text = new StringBuilder();
    for (var sentence : part) {
      text.append(sentence.piece().text()).append("。\n");
    }
    var headings = String.join(" > ", part.getFirst().headings());
    var request =
        Map.of(
            "model",
            settings.name(),
            "temperature",
            0,
            "response_format",
            Map.of("type", "json_object"),
            "messages",
            List.of(
                Map.of("role", "system", "content", TASK),
                Map.of("role", "user", "content", "标题：" + headings + "\n原文：\n" + text)));
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
    var content = message == null ? null : message.content();
    var answers = json.readValue(String.valueOf(content), Answers.class).candidates();
    return answers == null ? List.of() : answers;
  }

  /** The answer with where its quotation stands, or {@code null}: the source span is a must. */
  private static @Nullable Found hold(Answer answer, List<Sentence> part) {
    if (answer.quote == null || answer.title == null || answer.title.isBlank()) {
      return null;
    }
    var quote = Folding.foldText(answer.quote).strip();
    if (quote.length() < 2) {
      return null;
    }
    for (var sentence : part) {
      var at = sentence.piece().text().indexOf(quote);
      if (at >= 0) {
        var piece = sentence.piece().cut(at, at + quote.length());
        var owner = standing(answer.owner, sentence);
        var kind = kind(answer.kind, owner);
        var title = Folding.foldText(answer.title).strip();
        return new Found(
            new Draft(kind, title, piece, sentence.piece(), owner),
            sentence,
            mentions(answer, sentence),
            // What is asked for has to stand there, too: nothing is added to a document.
            List.copyOf(named(answer.requirements, sentence)));
      }
    }
    return null;
  }

  private static CandidateKind kind(@Nullable String kind, String owner) {
    for (var each : CandidateKind.values()) {
      if (each.name().equals(kind) && (each != CandidateKind.CAPABILITY || !owner.isEmpty())) {
        return each;
      }
    }
    return CandidateKind.NEED;
  }

  private static List<Mention> mentions(Answer answer, Sentence sentence) {
    var mentions = new ArrayList<Mention>();
    named(answer.supply, sentence)
        .forEach(name -> mentions.add(new Mention(name, Mention.Side.SUPPLY)));
    named(answer.demand, sentence)
        .forEach(name -> mentions.add(new Mention(name, Mention.Side.DEMAND)));
    return mentions;
  }

  private static Set<String> named(@Nullable List<String> names, Sentence sentence) {
    var standing = new java.util.LinkedHashSet<String>();
    for (var name : names == null ? List.<String>of() : names) {
      standing.add(standing(name, sentence));
    }
    standing.remove("");
    return standing;
  }

  /** Words that stand in the sentence, folded; empty for one that does not. */
  private static String standing(@Nullable String name, Sentence sentence) {
    var folded = name == null ? "" : Folding.foldText(name).strip();
    return !folded.isEmpty() && sentence.piece().text().contains(folded) ? folded : "";
  }
}
