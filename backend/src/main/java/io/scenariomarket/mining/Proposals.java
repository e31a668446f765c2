package io.scenariomarket.mining;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Makes proposals of what a document states. */
final class Proposals {

  private static final int MOST_REQUIREMENTS = 10;
  private static final int LONGEST_NAME = 60;

  private final SourceText source;
  private final Subjects subjects;
  private final Lexicon lexicon;

  Proposals(SourceText source, Subjects subjects, Lexicon lexicon) {
    this.source = source;
    this.subjects = subjects;
    this.lexicon = lexicon;
  }

  /** What one sentence states. */
  Proposal of(Draft draft, Sentence sentence, Circumstances so, Units units) {
    return of(draft, sentence, so, mentions(draft, so), requirements(draft, so), units);
  }

  Proposal of(
      Draft draft,
      Sentence sentence,
      Circumstances so,
      List<Mention> mentions,
      List<String> requirements,
      Units units) {
    var about = subjects.of(draft.title(), sentence.headings(), sentence.piece().text());
    var capability = draft.kind() == CandidateKind.CAPABILITY;
    var all = so.units().and(units);
    return new Proposal(
        new Statement(
            draft.kind(),
            draft.title(),
            about.tracks(),
            about.direction(),
            about.park(),
            null,
            capability ? null : lexicon.grade(draft.title()),
            draft.owner(),
            Brief.joined(all.lead()),
            all.supporting(),
            Mention.names(mentions, Mention.Side.SUPPLY),
            Mention.names(mentions, Mention.Side.DEMAND),
            requirements,
            null,
            null,
            null,
            so.backgroundText(),
            so.problem(),
            so.resultText(),
            so.data()),
        source.original(draft.piece()),
        source.original(sentence.piece()));
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

  /** What the sentence asks for beside the title: first the thing itself, then its figures. */
  private static List<String> requirements(Draft draft, Circumstances so) {
    if (draft.kind() == CandidateKind.CAPABILITY) {
      return List.of();
    }
    var requirements = new LinkedHashSet<String>();
    requirements.add(draft.asked());
    requirements.addAll(Figures.in(draft.clause().text()));
    requirements.addAll(so.figures());
    return requirements.stream().limit(MOST_REQUIREMENTS).toList();
  }

  /** A need that is described part by part; empty where it is none of the market's business. */
  Optional<Proposal> of(Brief brief, SentenceReader reader) {
    var whole = brief.whole(source);
    var name = title(brief, reader);
    // What somebody has labelled as a need is one, whatever its name ends in.
    if (name.isEmpty()
        || !brief.labelled() && (lexicon.policy(name.get()) || lexicon.governs(name.get()))) {
      return Optional.empty();
    }
    var title = name.get();
    var about = subjects.of(title, brief.subjects(), title);
    var words = brief.first(Field.NAME).or(() -> brief.first(Field.PROBLEM)).orElse(whole);
    return Optional.of(
        new Proposal(
            brief.statement(kind(brief, title, reader), title, about, lexicon.grade(title)),
            source.original(words),
            source.original(whole)));
  }

  /** What a need is called: by its label, or by what its first sentence states. */
  private Optional<String> title(Brief brief, SentenceReader reader) {
    var name = brief.first(Field.NAME);
    if (name.isPresent() && (brief.labelled() || !lexicon.opens(name.get()))) {
      return name.map(each -> Wording.tidy(each.text()));
    }
    return name.or(() -> brief.first(Field.PROBLEM))
        .or(() -> brief.first(Field.REQUIREMENTS))
        .flatMap(
            said ->
                reader
                    .named(said)
                    .map(Draft::title)
                    .or(
                        () ->
                            Cuts.at(said, c -> ",。:".indexOf(c) >= 0).stream()
                                .map(Piece::text)
                                .filter(each -> each.length() <= LONGEST_NAME)
                                .findFirst()));
  }

  private CandidateKind kind(Brief brief, String title, SentenceReader reader) {
    if (brief.titled()) {
      return brief.sentences().stream()
          .flatMap(each -> reader.read(each).drafts().stream())
          .map(Draft::kind)
          .filter(kind -> kind == CandidateKind.SCENARIO || kind == CandidateKind.NEED)
          .findFirst()
          .orElse(lexicon.endsAsNeed(title) ? CandidateKind.NEED : CandidateKind.SCENARIO);
    }
    var scenario =
        lexicon.endsAsScenario(title)
            || !lexicon.endsAsNeed(title)
                && brief.headings().stream().anyMatch(each -> each.contains("场景"));
    return scenario ? CandidateKind.SCENARIO : CandidateKind.NEED;
  }
}
