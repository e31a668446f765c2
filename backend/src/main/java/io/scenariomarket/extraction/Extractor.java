package io.scenariomarket.extraction;

import io.scenariomarket.index.Encoder;
import io.scenariomarket.languagemodel.LanguageModel;
import io.scenariomarket.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads texts by rules, and by a language model where there is one. Safe for many threads. */
public final class Extractor {

  private final Path words;
  private final Vocabulary vocabulary;
  private final Encoder encoder;
  private final @Nullable ModelReader model;
  private volatile @Nullable Extraction extraction;

  /**
   * A reader of texts.
   *
   * @param words the operator's file of words by which statements are found
   * @param model what reads beside the rules
   * @param modelCharacters how much text the model is given at a time
   */
  public Extractor(
      Path words,
      Vocabulary vocabulary,
      Encoder encoder,
      @Nullable LanguageModel model,
      int modelCharacters) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.encoder = encoder;
    this.model = model == null ? null : new ModelReader(model, modelCharacters);
  }

  /**
   * One thing found.
   *
   * @param byModel whether the language model found it, and not the rules
   */
  public record Found(Proposal proposal, boolean byModel) {}

  /**
   * All that was found, in the order of the text.
   *
   * @param passed the sentences in which nothing was found
   * @param dropped answers of the language model that rest on nothing in the text
   * @param failures parts for which the language model gave no usable answer
   */
  public record Read(List<Found> found, List<Passed> passed, int dropped, int failures) {}

  /**
   * What a text states.
   *
   * @param names organisations that the market has, folded
   */
  public Read read(String text, Set<String> names, Progress progress) {
    var source = SourceText.of(text);
    var rules = extraction();
    var parts = rules.parts(source);
    var byRules = rules.read(source, parts, names, progress);
    if (model == null) {
      return new Read(found(byRules.proposals(), false).toList(), byRules.passed(), 0, 0);
    }
    var read = model.read(Headings.sentences(parts));
    var byModel = read.found().stream().map(each -> rules.propose(each, source)).toList();
    // Where both speak of the same words, the model's is the one that is proposed.
    var rest =
        byRules.proposals().stream()
            .filter(rule -> byModel.stream().noneMatch(each -> covers(each, rule)))
            .toList();
    var all =
        Stream.concat(found(byModel, true), found(rest, false))
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

  /** The label that a text begins with, in folded text. */
  public Optional<Label> label(String text) {
    return extraction().label(text);
  }

  /**
   * What sentences say that somebody has marked by hand, one proposal for each.
   *
   * @param sentences where they stand in the text
   */
  public List<Proposal> marked(String text, List<Span> sentences) {
    var source = SourceText.of(text);
    return sentences.stream()
        .map(sentence -> extraction().marked(source, sentence, Set.of()))
        .toList();
  }

  private static Stream<Found> found(List<Proposal> proposals, boolean byModel) {
    return proposals.stream().map(each -> new Found(each, byModel));
  }

  /** Made when it is first needed: it encodes the whole vocabulary. */
  private Extraction extraction() {
    var made = extraction;
    if (made == null) {
      var read = MiningWords.read(words);
      made =
          new Extraction(
              read, Grades.of(read.grades(), vocabulary), new Subjects(vocabulary, encoder));
      extraction = made;
    }
    return made;
  }
}
