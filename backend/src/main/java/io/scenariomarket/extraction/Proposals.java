package io.scenariomarket.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes proposals of what a document states. */
final class Proposals {

  private static final int LONGEST_NAME = 30;
  private static final int SHORTEST_NAME = 4;

  private final SourceText source;
  private final Subjects subjects;
  private final Setting setting;
  private final Lexicon lexicon;
  private final Naming naming;

  Proposals(SourceText source, Subjects subjects, Setting setting) {
    this.source = source;
    this.subjects = subjects;
    this.setting = setting;
    this.lexicon = setting.lexicon();
    this.naming = new Naming(setting);
  }

  /** What a sentence states, with what the sentences beside it tell of it. */
  Proposal of(Stated stated, Units units) {
    var draft = stated.draft();
    var told = setting.particulars();
    told.read(stated.sentences());
    var requirements =
        stated.alone()
            ? told.asked()
            : Stream.concat(Stream.of(draft.asked()), Figures.in(draft.clause().text()).stream())
                .distinct()
                .toList();
    return of(
        draft,
        stated.sentence(),
        told,
        mentions(draft, stated.so()),
        draft.kind() == CandidateKind.CAPABILITY ? List.of() : requirements,
        units,
        stated.alone());
  }

  /** What somebody has found in a sentence. */
  Proposal of(Draft draft, Sentence sentence, List<Mention> mentions, List<String> requirements) {
    var told = setting.particulars();
    told.read(List.of(sentence.piece()));
    return of(draft, sentence, told, mentions, requirements, Units.NONE, true);
  }

  /**
   * @param alone whether nothing else is stated beside it, so that figures, money and results are
   *     its own
   */
  private Proposal of(
      Draft draft,
      Sentence sentence,
      Particulars told,
      List<Mention> mentions,
      List<String> requirements,
      Units units,
      boolean alone) {
    var about = subjects.of(draft.title(), sentence.headings(), sentence.piece().text());
    var capability = draft.kind() == CandidateKind.CAPABILITY;
    var details = told.details();
    var all = units.or(details.units());
    return new Proposal(
        new Statement(
            draft.kind(),
            draft.title(),
            about.tracks(),
            about.direction(),
            about.park(),
            null,
            capability ? null : lexicon.grade(draft.title()),
            draft.owner().isEmpty() && !capability ? told.owner() : draft.owner(),
            Brief.joined(all.lead()),
            all.supporting(),
            Mention.names(mentions, Mention.Side.SUPPLY),
            Mention.names(mentions, Mention.Side.DEMAND),
            requirements,
            alone ? details.budget().min() : null,
            alone ? details.budget().max() : null,
            details.end(),
            null,
            capability ? null : told.problem(),
            alone && !capability ? told.result() : null,
            details.data()),
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

  /** A need that is described part by part; empty where it is none of the market's business. */
  Optional<Proposal> of(Brief brief, SentenceReader reader) {
    var whole = brief.whole(source);
    var name = title(brief, reader);
    var exclusions = setting.exclusions();
    // What somebody has labelled as a need is one, whatever its name ends in.
    if (name.isEmpty()
        || exclusions.ordinary(name.get())
        || brief.procured() && !exclusions.technological(whole.text())
        || !brief.labelled() && (exclusions.policy(name.get()) || exclusions.governs(name.get()))) {
      return Optional.empty();
    }
    var title = name.get();
    var about = subjects.of(title, brief.subjects(), title);
    var words = brief.first(Field.NAME).or(() -> brief.first(Field.PROBLEM)).orElse(whole);
    return Optional.of(
        new Proposal(
            brief.statement(
                kind(brief, title, reader),
                title,
                about,
                lexicon.grade(title),
                setting.particulars(),
                setting.deadlines()),
            source.original(words),
            source.original(whole)));
  }

  /** What somebody offers, where a list of such things describes it. */
  Optional<Proposal> offered(Proposal described) {
    var says = described.statement();
    return Optional.of(
        new Proposal(
            new Statement(
                CandidateKind.CAPABILITY,
                says.title(),
                says.tracks(),
                says.direction(),
                says.park(),
                null,
                null,
                says.owner(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null),
            described.span(),
            described.sentence()));
  }

  /** What a need is called: by its label, or by what its first sentence states. */
  private Optional<String> title(Brief brief, SentenceReader reader) {
    var name = brief.first(Field.NAME);
    var agenda = name.filter(each -> Wording.agenda(each.text())).isPresent();
    var agreed = name.filter(each -> Wording.agreed(each.text()));
    if (agreed.isPresent()) {
      return stated(List.of(agreed.get().cut(agreed.get().text().indexOf("同意") + 2)), reader);
    }
    if (brief.titled() && name.filter(each -> each.text().length() <= SHORTEST_NAME).isPresent()) {
      // 「物流配送。在山区开通无人机配送航线」: the heading names no more than a field.
      var longer = stated(brief.sentences(Field.CONTENT), reader);
      if (longer.filter(each -> each.length() > SHORTEST_NAME).isPresent()) {
        return longer;
      }
    }
    if (name.isPresent() && (brief.labelled() || !lexicon.opens(name.get()))) {
      var called = Wording.called(name.get().text());
      // 「关于水厂投药」 tells of what, not what is wanted.
      return agenda && !lexicon.endsAsThing(called)
          ? stated(brief.sentences(Field.CONTENT), reader).or(() -> Optional.of(called))
          : Optional.of(called);
    }
    var said =
        name.or(() -> brief.first(Field.CONTENT))
            .or(() -> brief.first(Field.PROBLEM))
            .or(() -> brief.first(Field.REQUIREMENTS));
    return naming
        .of(brief.sentences(Field.CONTENT), reader)
        .or(() -> stated(said.stream().toList(), reader))
        .or(() -> said.flatMap(this::firstClause));
  }

  private static Optional<String> stated(List<Piece> sentences, SentenceReader reader) {
    return sentences.stream()
        .flatMap(each -> reader.named(each).stream())
        .map(Draft::title)
        .findFirst();
  }

  private Optional<String> firstClause(Piece said) {
    return Cuts.at(said, c -> ",。:".indexOf(c) >= 0).stream()
        .map(Piece::text)
        .filter(each -> each.length() <= LONGEST_NAME && lexicon.named(each))
        .findFirst();
  }

  private CandidateKind kind(Brief brief, String title, SentenceReader reader) {
    if (brief.titled()) {
      return brief.sentences(Field.CONTENT).stream()
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
