package io.scenariomarket.extraction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.scenariomarket.analysis.Folding;
import io.scenariomarket.languagemodel.LanguageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets a language model read a document.
 *
 * <p>The model never adds to a document: every answer has to quote the words that it rests on, and
 * one whose quotation does not stand in the text is dropped and counted.
 */
final class ModelReader {

  private static final String TASK =
      """
      你为产业园区的场景专班整理文件。只依据给出的原文，找出其中陈述的应用场景(SCENARIO)、发展方向(DIRECTION)、\
      技术需求(NEED)和单位能力(CAPABILITY)，并列的各项分开写。每一项的 quote 必须是原文中连续的原句片段，一字不改；\
      原文没有写的内容不要写。只输出 JSON：\
      {"candidates":[{"kind":"SCENARIO","title":"一行标题","quote":"原文片段","owner":"能力所属单位，没有就省略",\
      "supply":["可能的供给方"],"demand":["可能的需求方"],"requirements":["要求"]}]}\
      """;

  private final LanguageModel model;
  private final int mostCharacters;

  /**
   * A reader by a model.
   *
   * @param mostCharacters how much text it is given at a time
   */
  ModelReader(LanguageModel model, int mostCharacters) {
    this.model = model;
    this.mostCharacters = mostCharacters;
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
  private record Answers(@Nullable List<Answer> candidates) {

    List<Answer> given() {
      return candidates == null ? List.of() : candidates;
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Answer(
      @Nullable String kind,
      @Nullable String title,
      @Nullable String quote,
      @Nullable String owner,
      @Nullable List<String> supply,
      @Nullable List<String> demand,
      @Nullable List<String> requirements) {}

  /** Reads the sentences in parts that are not too long for the model. */
  Read read(List<Sentence> sentences) {
    var found = new ArrayList<Found>();
    var dropped = 0;
    var failures = 0;
    for (var part : parts(sentences)) {
      var answers = model.ask(TASK, question(part), Answers.class);
      if (answers.isEmpty()) {
        failures++;
      }
      for (var answer : answers.map(Answers::given).orElse(List.of())) {
        var held = hold(answer, part);
        if (held == null) {
          dropped++;
        } else {
          found.add(held);
        }
      }
    }
    return new Read(found, dropped, failures);
  }

  private List<List<Sentence>> parts(List<Sentence> sentences) {
    var parts = new ArrayList<List<Sentence>>();
    var length = Integer.MAX_VALUE;
    for (var sentence : sentences) {
      length += sentence.piece().text().length();
      if (length < 0 || length > mostCharacters || parts.isEmpty()) {
        parts.add(new ArrayList<>());
        length = sentence.piece().text().length();
      }
      parts.getLast().add(sentence);
    }
    return parts;
  }

  private static String question(List<Sentence> part) {
    var text = new StringBuilder();
    for (var sentence : part) {
      text.append(sentence.piece().text()).append("。\n");
    }
    return "标题：" + String.join(" > ", part.getFirst().headings()) + "\n原文：\n" + text;
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
