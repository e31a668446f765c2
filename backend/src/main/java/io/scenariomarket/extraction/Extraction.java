package io.scenariomarket.extraction;

import io.scenariomarket.shared.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a document states that the market could take up, by rules and the text encoder. */
final class Extraction {

  private static final Pattern SOURCES = Pattern.compile("以(.{2,60}?)等?为(?:创新源头|引领|载体)");
  private static final int LONGEST_TITLE = 60;

  private final MiningWords words;
  private final Lexicon lexicon;
  private final Labels labels;
  private final Exclusions exclusions;
  private final Wishes wishes;
  private final Attribution attribution;
  private final Units.Reader units;
  private final Subjects subjects;

  Extraction(MiningWords words, Grades grades, Subjects subjects) {
    this.words = words;
    this.lexicon = new Lexicon(words, grades);
    this.labels = new Labels(words);
    this.exclusions = new Exclusions(words);
    this.wishes = new Wishes(words);
    this.attribution = new Attribution(lexicon, words.speakers());
    this.units = new Units.Reader(words, Units.Order.ALL);
    this.subjects = subjects;
  }

  Optional<Label> label(String text) {
    return labels.label(text);
  }

  List<Part> parts(SourceText source) {
    return Outline.of(source, labels, words);
  }

  /**
   * Reads a document.
   *
   * @param known names of organisations that the market has, folded
   */
  Findings read(SourceText source, List<Part> parts, Set<String> known, Progress progress) {
    var setting = setting(source);
    var reader =
        new SentenceReader(setting, new Names(words, names(Headings.sentences(parts), known)));
    return new DocumentReader(source, setting, labels, subjects, reader, parts).read(progress);
  }

  private Setting setting(SourceText source) {
    return new Setting(
        lexicon, exclusions, wishes, attribution, units, Deadlines.of(source.text()));
  }

  /** What stands among organisations once is one elsewhere, too. */
  private Set<String> names(List<Sentence> sentences, Set<String> known) {
    var all = new HashSet<>(known);
    var names = new Names(words, known);
    for (var sentence : sentences) {
      for (var clause : Cuts.at(sentence.piece(), c -> c == ',')) {
        var word = lexicon.reliance(clause.text());
        if (!word.isEmpty()) {
          var verb = lexicon.innerVerb(clause.text(), word.length() + 1);
          all.addAll(
              names
                  .in(
                      clause
                          .text()
                          .substring(word.length(), verb < 0 ? clause.text().length() : verb),
                      true)
                  .names());
        }
        var sources = SOURCES.matcher(clause.text());
        if (sources.find()) {
          all.addAll(names.in(sources.group(1) + "等企业", true).names());
        }
      }
    }
    return all;
  }

  /** What a language model found, with what the rules know of its words. */
  Proposal propose(ModelReader.Found found, SourceText source) {
    return new Proposals(source, subjects, setting(source))
        .of(found.draft(), found.sentence(), found.mentions(), found.requirements());
  }

  /**
   * What a sentence says that somebody has marked: always something, with its first clause as title
   * where the rules know no better.
   *
   * @param stands the sentence in the original text
   */
  Proposal marked(SourceText source, Span stands, Set<String> known) {
    var sentence =
        Headings.sentences(parts(source)).stream()
            .filter(each -> source.original(each.piece()).within(stands))
            .findFirst()
            .orElseGet(() -> new Sentence(source.folded(stands), List.of()));
    var piece = sentence.piece();
    var read = new SentenceReader(setting(source), new Names(words, known)).read(piece);
    var found = read.drafts().stream().findFirst();
    var draft =
        new Draft(
            found.map(Draft::kind).orElse(CandidateKind.SCENARIO),
            found.map(Draft::title).orElseGet(() -> firstClause(piece)),
            piece,
            piece,
            "");
    return new Proposals(source, subjects, setting(source))
        .of(draft, sentence, List.of(), Figures.in(piece.text()));
  }

  private static String firstClause(Piece piece) {
    var clause = Cuts.at(piece, c -> c == ',').stream().findFirst().orElse(piece).text();
    return Text.first(clause, LONGEST_TITLE);
  }
}
