package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the parts of one document and collects what it states. */
final class DocumentReader {

  /** More statements than anybody can go through: behind them, a document is read no further. */
  static final int MOST = 2000;

  private static final int LONGEST_TITLE_LINE = 60;

  private static final int LONGEST_OFFICE = 10;

  private static final int LEADING = 3;

  /** How deep a label stands at most, as a heading. */
  private static final int LABEL_LEVEL = 2;

  private final SourceText source;
  private final Setting setting;
  private final Lexicon lexicon;
  private final Subjects subjects;
  private final SentenceReader reader;
  private final Proposals made;
  private final List<Part> parts;

  private final Ahead ahead;
  private final Sections sections;
  private final Outline.Headings headings;
  private final Waiting waiting;
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<Passed> passed = new ArrayList<>();
  private final Set<String> stated = new HashSet<>();

  /** The heading that has nothing below it so far. */
  private Part.@Nullable Heading bare;

  private @Nullable Brief brief;
  private @Nullable Passages talk;
  private @Nullable Piece title;

  /** Up to where paragraphs have been read as a whole. */
  private int told;

  DocumentReader(
      SourceText source,
      Setting setting,
      Labels labels,
      Subjects subjects,
      SentenceReader reader,
      List<Part> parts) {
    this.source = source;
    this.setting = setting;
    this.lexicon = setting.lexicon();
    this.subjects = subjects;
    this.reader = reader;
    this.parts = parts;
    this.ahead = new Ahead(parts, setting, subjects, reader);
    this.sections = new Sections(labels);
    this.headings = sections.headings();
    this.made = new Proposals(source, subjects, setting);
    this.waiting = new Waiting(source, setting, made);
  }

  /** All that a document states, and the sentences that state nothing. */
  record Read(List<Proposal> proposals, List<Passed> passed) {}

  Read read(Progress progress) {
    for (var i = 0; i < parts.size(); i++) {
      if (!(parts.get(i) instanceof Part.Said)) {
        finishTalk();
      }
      if (proposals.size() + waiting.size() < MOST) {
        read(parts.get(i), i);
      } else {
        pass(parts.get(i).piece(), Passed.Reason.MANY);
      }
      progress.read(i + 1, parts.size());
    }
    finishTalk();
    finishHeading();
    finishBrief();
    flush();
    return new Read(owned(), passed);
  }

  /** Where nobody is named in particular, needs are those of whoever has written the document. */
  private List<Proposal> owned() {
    var named =
        proposals.stream()
            .map(Proposal::statement)
            .anyMatch(each -> each.owner() != null || each.lead() != null);
    var sender = named ? Optional.<String>empty() : new Sender(setting).of(source);
    return sender
        .map(who -> proposals.stream().map(each -> each.of(who)).toList())
        .orElse(proposals);
  }

  private void read(Part part, int at) {
    switch (part) {
      case Part.Heading heading -> heading(heading, at);
      case Part.Labelled labelled -> labelled(labelled, at);
      case Part.Text text when isTitle(text) -> title(text);
      case Part.Text text when at < told -> {}
      case Part.Text text when tells(text, at) -> {}
      case Part.Text text -> text(text);
      case Part.Said said -> talk(said);
      case Part.Row row -> row(row);
      case Part.Responsible responsible -> respond(responsible);
    }
  }

  private boolean isTitle(Part.Text text) {
    var piece = text.piece();
    var end = source.text().length() == piece.to() || source.text().charAt(piece.to()) == '\n';
    return end
        && text == first()
        && parts.size() > 1
        && piece.text().length() <= LONGEST_TITLE_LINE;
  }

  /** The first part that is not a label of the document itself, such as 「附件2」. */
  private @Nullable Part first() {
    return parts.stream()
        .limit(LEADING)
        .filter(each -> !(each instanceof Part.Labelled label && label.field() == Field.OTHER))
        .findFirst()
        .orElse(null);
  }

  /** Whether a paragraph tells what somebody needs, and is read as that. */
  private boolean tells(Part.Text first, int at) {
    if (brief != null
        || sections.role() != null
        || at > 0 && !source.beginsLine(first.piece(), parts.get(at - 1).piece())
        || first.numbered() && sections.lists(first.level())) {
      return false;
    }
    var passages = new Passages(setting, headings.given());
    var end = at;
    for (; end < parts.size() && parts.get(end) instanceof Part.Text text; end++) {
      if (end > at && source.beginsLine(text.piece(), parts.get(end - 1).piece())) {
        break;
      }
      if (text.piece().text().endsWith(":")) {
        return false;
      }
      passages.add(text.piece());
    }
    if (!passages.any()) {
      return false;
    }
    told = end;
    finishHeading();
    flush();
    finish(passages);
    return true;
  }

  private void talk(Part.Said said) {
    if (talk == null) {
      finishBrief();
      finishHeading();
      flush();
      talk = new Passages(setting, headings.given());
    }
    talk.add(said.turn());
  }

  private void finishTalk() {
    var done = talk;
    talk = null;
    if (done != null) {
      finish(done);
    }
  }

  private void finish(Passages passages) {
    for (var passage : passages.all()) {
      if (passage.wishes()) {
        propose(passages.brief(passage, LABEL_LEVEL), false);
      } else {
        passage.sentences().forEach(each -> pass(each, Passed.Reason.NOTHING));
      }
    }
  }

  private void title(Part.Text text) {
    title = text.piece();
    sections.title(text.piece().text());
  }

  private void heading(Part.Heading heading, int at) {
    var name = heading.piece();
    if (brief != null && heading.level() > brief.level()) {
      brief.add(name, source);
      return;
    }
    finishBrief();
    if (bare != null && heading.level() > bare.level()) {
      // What has headings below it is their section.
      bare = null;
    }
    finishHeading();
    flush();
    if (!sections.enter(heading) && sections.role() == null && ahead.isLeaf(heading, at)) {
      var listed = sections.lists(heading.level());
      if (listed || ahead.titles(heading, at)) {
        brief = new Brief(heading.level(), headings.given(), false, !listed);
        brief.add(Field.NAME, name);
        return;
      }
    }
    bare = heading;
  }

  /** A heading below which nothing was found is read as a statement itself. */
  private void finishHeading() {
    var heading = bare;
    bare = null;
    if (heading != null
        && heading.level() > 1
        && sections.role() == null
        && !setting.exclusions().exhorts(heading.piece().text())
        && !lexicon.soft(heading.piece().text())) {
      var given = headings.given();
      read(new Sentence(heading.piece(), given.subList(0, given.size() - 1)), false);
    }
  }

  private void labelled(Part.Labelled part, int at) {
    var field = part.field();
    var level = Math.min(part.level(), LABEL_LEVEL);
    if (brief != null
        && !brief.labelled()
        && part.value().isEmpty()
        && part.level() <= brief.level()) {
      finishBrief();
    }
    if (begins(part, at)) {
      finishBrief();
      finishHeading();
      flush();
      brief = labelled(level);
      nameByTitle(field);
    }
    var open = brief;
    if (open != null) {
      var named = part.piece().text();
      var value = named.lastIndexOf(part.value().text());
      open.open(field, value < 0 ? named : named.substring(0, value));
      if (field == Field.NAME && !open.labelled()) {
        open.rename(lexicon::actor);
      }
      if (field == Field.NAME) {
        name(part.value(), open);
      } else {
        Cuts.sentences(part.value()).forEach(each -> open.add(each, source));
      }
    } else if (part.value().isEmpty()) {
      heading(new Part.Heading(part.piece(), level, false), at);
    } else if (field != Field.OTHER) {
      var label = part.piece().cut(0, part.value().from() - part.piece().from());
      Cuts.sentences(part.value())
          .forEach(each -> text(new Part.Text(each, Outline.NONE, label.text())));
    }
  }

  /** What is called by what goes wrong is named by the first clause: 「问题一:甲频发,去年37起」. */
  private void name(Piece value, Brief need) {
    var clauses = Cuts.at(value, c -> c == ',');
    if (clauses.size() > 1
        && setting.wishes().troubled(value.text())
        && lexicon.specific(clauses.getFirst().text())) {
      need.add(Field.NAME, clauses.getFirst());
      need.add(Field.PROBLEM, value);
    } else {
      Cuts.sentences(value).forEach(each -> need.add(each, source));
    }
  }

  /** Where a document describes one need all through, its title names it. */
  private void nameByTitle(Field first) {
    var named = title;
    var need = brief;
    if (named != null
        && need != null
        && first != Field.NAME
        && (first != Field.OWNER || ahead.describesOne() && names(named))) {
      need.add(Field.NAME, Wording.titled(named));
    }
  }

  /** Whether a title names a need rather than what kind of document it stands on. */
  private boolean names(Piece title) {
    return lexicon.specific(Wording.titled(title).text());
  }

  private Brief labelled(int level) {
    var given = headings.given();
    var need = new Brief(level, given, true, false);
    var above = given.isEmpty() ? "" : given.getLast();
    if (above.length() <= LONGEST_OFFICE && lexicon.actor(above)) {
      need.of(above);
    }
    return need;
  }

  private void row(Part.Row row) {
    finishBrief();
    finishHeading();
    flush();
    if (sections.role() != null && sections.role() != Passed.Reason.PROCEDURE) {
      pass(row.piece(), sections.role());
      return;
    }
    var need = new Brief(LABEL_LEVEL, headings.given(), true, false);
    for (var cell : row.cells()) {
      need.open(cell.field(), cell.piece().text());
      Cuts.sentences(cell.value()).forEach(each -> need.add(each, source));
    }
    brief = need;
    finishBrief();
  }

  /** Whether a label is the first of a need of its own. */
  private boolean begins(Part.Labelled part, int at) {
    var open = brief;
    return switch (part.field()) {
      case NAME -> open == null || open.labelled() && open.has(Field.NAME);
      case OWNER -> open == null ? ahead.needFollows(at) : open.labelled() && open.has(Field.OWNER);
      case BACKGROUND, PROBLEM, CONTENT -> open == null && title != null && ahead.describesOne();
      default -> false;
    };
  }

  private void text(Part.Text text) {
    var piece = text.piece();
    var cue = piece.text().endsWith(":");
    if (brief != null && !brief.labelled() && brief.endsBefore(piece, source)) {
      finishBrief();
    }
    if (brief != null && !(text.numbered() && !brief.labelled() && text.level() <= brief.level())) {
      brief.add(piece, source);
      return;
    }
    finishBrief();
    if (text.numbered()) {
      waiting.line();
    }
    var role = sections.role();
    if (role != null) {
      pass(piece, role);
    } else if (cue) {
      sections.cue(piece.text());
    } else if (text.numbered() && sections.lists(text.level())) {
      finishHeading();
      flush();
      brief = new Brief(text.level(), headings.given(), false, false);
      brief.add(piece, source);
    } else {
      read(headings.over(text), true);
    }
  }

  private void respond(Part.Responsible said) {
    if (brief == null) {
      if (waiting.size() == 0) {
        finishHeading();
      }
      proposals.addAll(waiting.flush(said.line(), said.units()));
    } else {
      brief.respond(said.units());
    }
  }

  private void read(Sentence sentence, boolean tell) {
    if (waiting.topic(sentence.piece())) {
      pass(sentence.piece(), Passed.Reason.NOTHING);
      return;
    }
    if (sections.offers()) {
      pass(sentence.piece(), Passed.Reason.NOTHING);
      return;
    }
    var read = reader.read(sentence.piece());
    var found = false;
    var reason = read.reason();
    for (var draft : read.drafts()) {
      if (vague(draft, sentence)) {
        reason = Passed.Reason.GENERIC;
      } else if (stated.add(draft.title() + "@" + sentence.piece().from())) {
        waiting.add(draft, sentence, read.circumstances(), read.drafts().size() == 1);
        found = true;
      }
    }
    if (read.drafts().isEmpty() && tell) {
      var topical = waiting.topical(sentence.piece());
      topical.ifPresent(draft -> waiting.add(draft, sentence, read.circumstances(), true));
      found = topical.isPresent();
    }
    if (found) {
      bare = null;
    } else if (tell && !waiting.takes(sentence.piece())) {
      waiting.pass(sentence.piece());
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

  private void flush() {
    proposals.addAll(waiting.flush(false, Units.NONE));
  }

  private void finishBrief() {
    var done = brief;
    brief = null;
    if (done != null) {
      propose(done, sections.offers());
    }
  }

  private void propose(Brief done, boolean offered) {
    var found = made.of(done, reader);
    (offered ? found.flatMap(made::offered) : found)
        .ifPresentOrElse(proposals::add, () -> pass(done.whole(source), Passed.Reason.GOVERNANCE));
  }
}
