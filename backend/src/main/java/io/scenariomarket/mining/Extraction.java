package io.scenariomarket.mining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a document states that the market could take up, by rules and the text encoder. */
final class Extraction {

  private static final Pattern SOURCES = Pattern.compile("以(.{2,60}?)等?为(?:创新源头|引领|载体)");
  private static final int MOST_REQUIREMENTS = 10;
  private static final String SMALL = "小切口";

  private final MiningWords words;
  private final Lexicon lexicon;
  private final Subjects subjects;

  Extraction(MiningWords words, Subjects subjects) {
    this.words = words;
    this.lexicon = new Lexicon(words);
    this.subjects = subjects;
  }

  /** Told how far the work is. */
  @FunctionalInterface
  interface Progress {

    /** {@code done} of {@code all} sentences have been read. */
    void read(int done, int all);
  }

  /**
   * Reads a document.
   *
   * @param known names of organisations that the market has, folded
   */
  List<Proposal> read(SourceText source, Set<String> known, Progress progress) {
    var sentences = Outline.sentences(source);
    var reader = new SentenceReader(lexicon, new Names(words, names(sentences, known)));
    var proposals = new ArrayList<Proposal>();
    for (var i = 0; i < sentences.size(); i++) {
      var sentence = sentences.get(i);
      var read = reader.read(sentence);
      for (var draft : read.drafts()) {
        propose(draft, sentence, read.circumstances(), source, proposals);
      }
      progress.read(i + 1, sentences.size());
    }
    return proposals;
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

  private void propose(
      Draft draft,
      Sentence sentence,
      Circumstances so,
      SourceText source,
      List<Proposal> proposals) {
    var stands = source.original(sentence.piece());
    var twice =
        proposals.stream()
            .anyMatch(each -> each.title().equals(draft.title()) && each.sentence().equals(stands));
    var track = draft.kind() != CandidateKind.SCENARIO && subjects.isTrack(draft.piece().text());
    if (twice || track || lexicon.policy(draft.title())) {
      return;
    }
    proposal(
            draft,
            sentence,
            mentions(draft, so),
            requirements(draft, draft.clause().text()),
            so,
            source)
        .ifPresent(proposals::add);
  }

  /** What a language model found, with what the rules know of its words. */
  Optional<Proposal> propose(ModelReader.Found found, SourceText source) {
    return proposal(
        found.draft(),
        found.sentence(),
        found.mentions(),
        found.requirements(),
        new Circumstances(),
        source);
  }

  private Optional<Proposal> proposal(
      Draft draft,
      Sentence sentence,
      List<Mention> mentions,
      List<String> requirements,
      Circumstances so,
      SourceText source) {
    var about = subjects.of(draft.title(), sentence.headings(), sentence.piece().text());
    return about.tracks().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Proposal(
                draft.kind(),
                draft.title(),
                about.tracks(),
                about.direction(),
                about.park(),
                draft.owner().isEmpty() ? null : draft.owner(),
                mentions,
                requirements,
                draft.kind() == CandidateKind.CAPABILITY
                    ? null
                    : lexicon.grade(draft.title(), SMALL),
                so.backgroundText(),
                so.resultText(),
                so.data(),
                source.original(draft.piece()),
                source.original(sentence.piece())));
  }

  private List<Mention> mentions(Draft draft, Circumstances so) {
    var names = new LinkedHashSet<>(so.organisations());
    if (!draft.owner().isEmpty()) {
      names.add(draft.owner());
    }
    return names.stream()
        .map(
            name ->
                new Mention(name, lexicon.user(name) ? Mention.Side.DEMAND : Mention.Side.SUPPLY))
        .toList();
  }

  /** What the clause asks for beside the title: figures first, then what is to be done. */
  private static List<String> requirements(Draft draft, String clause) {
    if (draft.kind() == CandidateKind.CAPABILITY) {
      return List.of();
    }
    var requirements = new ArrayList<String>();
    requirements.add(draft.title());
    if (!clause.equals(draft.title()) && clause.length() < 300) {
      requirements.addAll(Figures.in(clause));
    }
    return requirements.stream().distinct().limit(MOST_REQUIREMENTS).toList();
  }
}
