package io.scenariomarket.mining;

import io.scenariomarket.index.Encoder;
import io.scenariomarket.shared.MarketProperties;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.ArrayList;
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
    this.model = chosen == null ? null : new ModelReader(chosen, json);
    this.modelName = chosen == null ? null : chosen.name();
  }

  /** One thing found, and who found it. */
  record Found(Proposal proposal, Candidate.Source source) {}

  /**
   * All that was found, in the order of the text.
   *
   * @param dropped answers of the language model that rest on nothing in the text
   * @param failures parts for which the language model gave no usable answer
   */
  record Read(List<Found> found, int dropped, int failures) {}

  @Nullable String modelName() {
    return modelName;
  }

  Read read(SourceText source, Set<String> names, Extraction.Progress progress) {
    var rules = extraction();
    var byRules = rules.read(source, names, progress);
    if (model == null) {
      return new Read(found(byRules, Candidate.Source.RULES).toList(), 0, 0);
    }
    var read = model.read(Outline.sentences(source));
    var byModel = new ArrayList<Proposal>();
    for (var each : read.found()) {
      rules.propose(each, source).ifPresent(byModel::add);
    }
    // Where both speak of the same words, the model's is the one that is proposed.
    var rest =
        byRules.stream()
            .filter(
                rule ->
                    byModel.stream()
                        .noneMatch(
                            each -> each.kind() == rule.kind() && rule.span().within(each.span())))
            .toList();
    var all =
        Stream.concat(found(byModel, Candidate.Source.MODEL), found(rest, Candidate.Source.RULES))
            .sorted(Comparator.comparingInt(each -> each.proposal().span().from()))
            .toList();
    return new Read(all, read.dropped(), read.failures());
  }

  private static Stream<Found> found(List<Proposal> proposals, Candidate.Source source) {
    return proposals.stream().map(each -> new Found(each, source));
  }

  /** Made when it is first needed: it encodes the whole vocabulary. */
  private Extraction extraction() {
    var made = extraction;
    if (made == null) {
      made =
          new Extraction(
              MiningWords.read(market.config().resolve("mining.yml")),
              new Subjects(vocabulary, encoder));
      extraction = made;
    }
    return made;
  }
}
