package io.scenariomarket.mining;

import io.scenariomarket.index.Encoder;
import io.scenariomarket.languagemodel.LanguageModel;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents by rules, and by a language model where one is set. */
@Component
class Extractor {

  private final MarketProperties market;
  private final Vocabulary vocabulary;
  private final Encoder encoder;
  private final @Nullable ModelReader model;
  private final @Nullable String modelName;
  private volatile @Nullable Extraction extraction;

  Extractor(
      MarketProperties market,
      MiningProperties settings,
      Vocabulary vocabulary,
      Encoder encoder,
      JsonMapper json) {
    this.market = market;
    this.vocabulary = vocabulary;
    this.encoder = encoder;
    var chosen = settings.model();
    this.model =
        chosen == null
            ? null
            : new ModelReader(new LanguageModel(chosen, json), settings.modelCharacters());
    this.modelName = chosen == null ? null : chosen.name();
  }

  /** One thing found, and who found it. */
  record Found(Proposal proposal, Candidate.Source source) {}

  /**
   * All that was found, in the order of the text.
   *
   * @param passed the sentences in which nothing was found
   * @param dropped answers of the language model that rest on nothing in the text
   * @param failures parts for which the language model gave no usable answer
   */
  record Read(List<Found> found, List<Passed> passed, int dropped, int failures) {}

  @Nullable String modelName() {
    return modelName;
  }

  Read read(SourceText source, Set<String> names, Extraction.Progress progress) {
    var rules = extraction();
    var parts = rules.parts(source);
    var byRules = rules.read(source, parts, names, progress);
    if (model == null) {
      var found = found(byRules.proposals(), Candidate.Source.RULES).toList();
      return new Read(found, byRules.passed(), 0, 0);
    }
    var read = model.read(Outline.sentences(parts));
    var byModel = read.found().stream().map(each -> rules.propose(each, source)).toList();
    // Where both speak of the same words, the model's is the one that is proposed.
    var rest =
        byRules.proposals().stream()
            .filter(rule -> byModel.stream().noneMatch(each -> covers(each, rule)))
            .toList();
    var all =
        Stream.concat(found(byModel, Candidate.Source.MODEL), found(rest, Candidate.Source.RULES))
            .sorted(Comparator.comparingInt(each -> each.proposal().span().from()))
            .toList();
    var passed =
        byRules.passed().stream()
            .filter(each -> byModel.stream().noneMatch(one -> one.span().within(each.sentence())))
            .toList();
    return new Read(all, passed, read.dropped(), read.failures());
  }

  private static boolean covers(Proposal model, Proposal rule) {
    return model.statement().kind() == rule.statement().kind() && rule.span().within(model.span());
  }

  /** What a sentence says that somebody has marked by hand. */
  Proposal marked(SourceText source, Span sentence, Set<String> names) {
    return extraction().marked(source, sentence, names);
  }

  private static Stream<Found> found(List<Proposal> proposals, Candidate.Source source) {
    return proposals.stream().map(each -> new Found(each, source));
  }

  /** Made when it is first needed: it encodes the whole vocabulary. */
  private Extraction extraction() {
    var made = extraction;
    if (made == null) {
      var words = MiningWords.read(market.config().resolve("mining.yml"));
      made =
          new Extraction(
              words, Grades.of(words.grades(), vocabulary), new Subjects(vocabulary, encoder));
      extraction = made;
    }
    return made;
  }
}
