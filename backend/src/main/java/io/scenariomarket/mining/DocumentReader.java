package io.scenariomarket.mining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the parts of one document and collects what it states. */
final class DocumentReader {

  private static final int MOST_REQUIREMENTS = 10;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_TITLE_LINE = 60;
  private static final int NO_LIST = Outline.NONE;
  private static final int NEAR = 6;

  /** Deeper headings have to be the very words by which sections are passed over. */
  private static final int ROLE_LEVEL = 2;

  private static final String SMALL = "小切口";

  private final SourceText source;
  private final Lexicon lexicon;
  private final Subjects subjects;
  private final SentenceReader reader;
  private final List<Part> parts;

  private final Outline.Headings headings = new Outline.Headings();
  private final Passed.@Nullable Reason[] roles = new Passed.Reason[Outline.NONE + 1];
  private final List<Pending> pending = new ArrayList<>();
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<Passed> passed = new ArrayList<>();
  private final Set<String> stated = new HashSet<>();

  /** The heading that has nothing below it so far. */
  private Part.@Nullable Heading bare;

  private @Nullable Brief brief;

  /** The level of the heading under which needs are listed. */
  private int list = NO_LIST;

  private boolean wholeIsList;

  DocumentReader(
      SourceText source,
      Lexicon lexicon,
      Subjects subjects,
      SentenceReader reader,
      List<Part> parts) {
    this.source = source;
    this.lexicon = lexicon;
    this.subjects = subjects;
    this.reader = reader;
    this.parts = parts;
  }

  /** A statement of which is not known yet who is responsible for it. */
  private record Pending(Draft draft, Sentence sentence, Circumstances so) {}

  /** All that a document states, and the sentences that state nothing. */
  record Read(List<Proposal> proposals, List<Passed> passed) {}

  Read read(Extraction.Progress progress) {
    for (var i = 0; i < parts.size(); i++) {
      switch (parts.get(i)) {
        case Part.Heading heading -> heading(heading, i);
        case Part.Labelled labelled -> labelled(labelled, i);
        case Part.Text text when isTitle(text) -> title(text);
        case Part.Text text -> text(text);
        case Part.Responsible responsible -> respond(responsible.units());
      }
      progress.read(i + 1, parts.size());
    }
    finishHeading();
    finishBrief();
    flush(Units.NONE);
    return new Read(proposals, passed);
  }

  private boolean isTitle(Part.Text text) {
    var piece = text.piece();
    var end = source.text().length() == piece.to() || source.text().charAt(piece.to()) == '\n';
    return end
        && text == parts.getFirst()
        && parts.size() > 1
        && piece.text().length() <= LONGEST_TITLE_LINE;
  }

  private void title(Part.Text text) {
    headings.set(0, text.piece().text());
    wholeIsList = lexicon.list(text.piece().text());
    list = wholeIsList ? -1 : NO_LIST;
  }

  private void heading(Part.Heading heading, int at) {
    var name = heading.piece();
    if (brief != null && heading.level() > brief.level()) {
      brief.add(name, true);
      return;
    }
    finishBrief();
    finishHeading();
    flush(Units.NONE);
    headings.set(heading.level(), name.text());
    for (var i = heading.level(); i < roles.length; i++) {
      roles[i] = null;
    }
    roles[heading.level()] = lexicon.role(name.text(), heading.level() <= ROLE_LEVEL).orElse(null);
    if (heading.level() <= list && !wholeIsList) {
      list = NO_LIST;
    }
    if (lexicon.list(name.text())) {
      list = Math.min(list, heading.level());
    } else if (heading.level() > list && role() == null && isLeaf(heading, at)) {
      brief = new Brief(heading.level(), headings.given(), false);
      brief.add(Field.NAME, name, false);
      return;
    }
    bare = heading;
  }

  private boolean isLeaf(Part.Heading heading, int at) {
    for (var i = at + 1; i < parts.size(); i++) {
      if (parts.get(i) instanceof Part.Heading next) {
        return next.level() <= heading.level();
      }
    }
    return true;
  }

  /** A heading below which nothing was found is read as a statement itself. */
  private void finishHeading() {
    var heading = bare;
    bare = null;
    if (heading != null && heading.level() > 1 && role() == null) {
      var given = headings.given();
      read(new Sentence(heading.piece(), given.subList(0, given.size() - 1)), false);
    }
  }

  private Passed.@Nullable Reason role() {
    Passed.Reason role = null;
    for (var each : roles) {
      role = each == null ? role : each;
    }
    return role;
  }

  private void labelled(Part.Labelled part, int at) {
    var field = part.field();
    if (begins(part, at)) {
      finishBrief();
      finishHeading();
      flush(Units.NONE);
      brief = new Brief(part.level(), headings.given(), true);
    }
    var open = brief;
    if (open != null) {
      open.open(field);
      if (field == Field.NAME && !open.labelled()) {
        open.rename(lexicon::actor);
      }
      Cuts.sentences(part.value()).forEach(each -> open.add(each, false));
    } else if (part.value().isEmpty()) {
      heading(new Part.Heading(part.piece(), part.level()), at);
    } else if (field != Field.OTHER) {
      var label = part.piece().cut(0, part.value().from() - part.piece().from());
      text(new Part.Text(part.value(), Outline.NONE, label.text()));
    }
  }

  /** Whether a label is the first of a need of its own. */
  private boolean begins(Part.Labelled part, int at) {
    var open = brief;
    return switch (part.field()) {
      case NAME -> open == null || open.labelled() && open.has(Field.NAME);
      case OWNER -> open == null ? followed(at) : open.labelled() && open.has(Field.OWNER);
      default -> false;
    };
  }

  private boolean followed(int at) {
    return parts.stream()
        .skip(at + 1L)
        .limit(NEAR)
        .anyMatch(
            each ->
                each instanceof Part.Labelled next
                    && (next.field() == Field.NAME
                        || next.field() == Field.PROBLEM
                        || next.field() == Field.REQUIREMENTS));
  }

  private void text(Part.Text text) {
    var piece = text.piece();
    var cue = piece.text().endsWith(":");
    if (brief != null && !brief.labelled() && brief.endsBefore(piece, source)) {
      finishBrief();
    }
    if (brief != null && !(text.numbered() && !brief.labelled() && text.level() <= brief.level())) {
      brief.add(piece, text.numbered());
      return;
    }
    finishBrief();
    var role = role();
    if (role != null) {
      pass(piece, role);
    } else if (cue) {
      list = lexicon.list(piece.text()) ? Math.min(list, headings.deepest()) : list;
    } else if (text.numbered() && text.level() > list) {
      finishHeading();
      flush(Units.NONE);
      brief = new Brief(text.level(), headings.given(), false);
      brief.add(piece, false);
    } else {
      read(headings.over(text), true);
    }
  }

  private void respond(Units units) {
    if (brief == null) {
      if (pending.isEmpty()) {
        finishHeading();
      }
      flush(units);
    } else {
      brief.respond(units);
    }
  }

  private void read(Sentence sentence, boolean tell) {
    var read = reader.read(sentence.piece());
    var found = false;
    var reason = read.reason();
    for (var draft : read.drafts()) {
      if (vague(draft, sentence)) {
        reason = Passed.Reason.GENERIC;
      } else if (stated.add(draft.title() + "@" + sentence.piece().from())) {
        pending.add(new Pending(draft, sentence, read.circumstances()));
        found = true;
      }
    }
    if (found) {
      bare = null;
    } else if (tell) {
      pass(sentence.piece(), reason == null ? Passed.Reason.GENERIC : reason);
    }
  }

  /** A direction has to be of a track, or to name something that can be made. */
  private boolean vague(Draft draft, Sentence sentence) {
    if (draft.kind() != CandidateKind.SCENARIO && subjects.isTrack(draft.piece().text())) {
      return true;
    }
    return draft.kind() == CandidateKind.DIRECTION
        && !lexicon.endsAsThing(draft.title())
        && subjects.tracks(draft.title(), sentence.headings()).isEmpty();
  }

  private void pass(Piece piece, Passed.Reason reason) {
    if (piece.text().length() > 3) {
      passed.add(new Passed(source.original(piece), reason));
    }
  }

  private void flush(Units units) {
    for (var each : pending) {
      proposals.add(
          proposal(
              source,
              subjects,
              lexicon,
              each.draft(),
              each.sentence(),
              each.so(),
              mentions(each.draft(), each.so()),
              requirements(each.draft(), each.so()),
              each.so().units().and(units)));
    }
    pending.clear();
  }

  private void finishBrief() {
    var done = brief;
    brief = null;
    if (done == null) {
      return;
    }
    var whole = done.whole(source);
    var title = name(done);
    if (title.isEmpty() || lexicon.policy(title.get()) || lexicon.governs(title.get())) {
      pass(whole, Passed.Reason.GOVERNANCE);
      return;
    }
    var about = subjects.of(title.get(), done.headings(), title.get());
    var kind = kind(done, title.get());
    var grade = lexicon.grade(title.get(), SMALL);
    var words = done.first(Field.NAME).or(() -> done.first(Field.PROBLEM)).orElse(whole);
    proposals.add(
        new Proposal(
            done.statement(kind, title.get(), about, grade),
            source.original(words),
            source.original(whole)));
  }

  /** What a need is called: by its label, or by what its first sentence states. */
  private Optional<String> name(Brief done) {
    var name = done.first(Field.NAME);
    if (name.isPresent() && (done.labelled() || !lexicon.opens(name.get()))) {
      return name.map(each -> Titles.tidy(each.text()));
    }
    return name.or(() -> done.first(Field.PROBLEM))
        .or(() -> done.first(Field.REQUIREMENTS))
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

  private CandidateKind kind(Brief done, String title) {
    var scenario =
        lexicon.endsAsScenario(title)
            || !lexicon.endsAsNeed(title)
                && done.headings().stream().anyMatch(each -> each.contains("场景"));
    return scenario ? CandidateKind.SCENARIO : CandidateKind.NEED;
  }

  static Proposal proposal(
      SourceText source,
      Subjects subjects,
      Lexicon lexicon,
      Draft draft,
      Sentence sentence,
      Circumstances so,
      List<Mention> mentions,
      List<String> requirements,
      Units units) {
    var about = subjects.of(draft.title(), sentence.headings(), sentence.piece().text());
    var capability = draft.kind() == CandidateKind.CAPABILITY;
    return new Proposal(
        new Statement(
            draft.kind(),
            draft.title(),
            about.tracks(),
            about.direction(),
            about.park(),
            null,
            capability ? null : lexicon.grade(draft.title(), SMALL),
            draft.owner(),
            Brief.joined(units.lead()),
            units.supporting(),
            Mention.names(mentions, Mention.Side.SUPPLY),
            Mention.names(mentions, Mention.Side.DEMAND),
            requirements,
            null,
            null,
            null,
            so.backgroundText(),
            null,
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
    requirements.add(draft.title());
    requirements.addAll(Figures.in(draft.clause().text()));
    requirements.addAll(so.figures());
    return requirements.stream().limit(MOST_REQUIREMENTS).toList();
  }
}
