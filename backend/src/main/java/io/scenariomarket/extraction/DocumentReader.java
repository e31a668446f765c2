package io.scenariomarket.extraction;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through the parts of one document and collects what it states. */
final class DocumentReader {

  /** How deep a label stands at most, as a heading. */
  private static final int LABEL_LEVEL = 2;

  private final SourceText source;
  private final Setting setting;
  private final Lexicon lexicon;
  private final List<Part> parts;

  private final Ahead ahead;
  private final Sections sections;
  private final Headings headings;
  private final Findings found;

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
    this.parts = parts;
    this.ahead = new Ahead(parts, setting, subjects, reader);
    this.sections = new Sections(labels);
    this.headings = sections.headings();
    this.found = new Findings(source, setting, subjects, reader);
  }

  /** Goes through all parts. */
  Findings read(Progress progress) {
    for (var i = 0; i < parts.size(); i++) {
      if (!(parts.get(i) instanceof Part.Said)) {
        finishTalk();
      }
      if (!found.full()) {
        read(parts.get(i), i);
      } else {
        found.pass(parts.get(i).piece(), Passed.Reason.MANY);
      }
      progress.read(i + 1, parts.size());
    }
    finishTalk();
    finishHeading();
    finishBrief();
    found.flush();
    return found;
  }

  private void read(Part part, int at) {
    switch (part) {
      case Part.Heading heading -> heading(heading, at);
      case Part.Labelled labelled -> labelled(labelled, at);
      case Part.Text text when ahead.isTitle(text, source) -> title(text);
      case Part.Text text when at < told -> {}
      case Part.Text text when tells(text, at) -> {}
      case Part.Text text -> text(text);
      case Part.Said said -> talk(said);
      case Part.Row row -> row(row);
      case Part.Responsible responsible -> respond(responsible);
    }
  }

  /** Whether a paragraph tells what somebody needs, and is read as that. */
  private boolean tells(Part.Text first, int at) {
    if (brief != null
        || sections.role() != null
        || at > 0 && !source.beginsLine(first.piece(), parts.get(at - 1).piece())
        || first.numbered() && sections.lists(first.level())) {
      return false;
    }
    var end = ahead.endOfParagraph(at, source);
    var paragraph = parts.subList(at, end).stream().map(Part::piece).toList();
    var passages = new Passages(setting, headings.given());
    paragraph.forEach(passages::add);
    if (paragraph.stream().anyMatch(each -> each.text().endsWith(":")) || !passages.any()) {
      return false;
    }
    told = end;
    finishHeading();
    found.flush();
    found.propose(passages, LABEL_LEVEL);
    return true;
  }

  private void talk(Part.Said said) {
    if (talk == null) {
      finishBrief();
      finishHeading();
      found.flush();
      talk = new Passages(setting, headings.given());
    }
    talk.add(said.turn());
  }

  private void finishTalk() {
    var done = talk;
    talk = null;
    if (done != null) {
      found.propose(done, LABEL_LEVEL);
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
    found.flush();
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
      found.flush();
      brief = Brief.labelled(level, headings.given(), lexicon);
      name(brief, field);
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
        open.name(part.value(), source, setting);
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

  private void name(Brief need, Field first) {
    Optional.ofNullable(title)
        .flatMap(named -> ahead.named(named, first))
        .ifPresent(name -> need.add(Field.NAME, name));
  }

  private void row(Part.Row row) {
    finishBrief();
    finishHeading();
    found.flush();
    if (sections.role() != null && sections.role() != Passed.Reason.PROCEDURE) {
      found.pass(row.piece(), sections.role());
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
      found.line();
    }
    var role = sections.role();
    if (role != null) {
      found.pass(piece, role);
    } else if (cue) {
      sections.cue(piece.text());
    } else if (text.numbered() && sections.lists(text.level())) {
      finishHeading();
      found.flush();
      brief = new Brief(text.level(), headings.given(), false, false);
      brief.add(piece, source);
    } else {
      read(headings.over(text), true);
    }
  }

  private void respond(Part.Responsible said) {
    if (brief == null) {
      if (!found.awaits()) {
        finishHeading();
      }
      found.respond(said);
    } else {
      brief.respond(said.units());
    }
  }

  private void read(Sentence sentence, boolean tell) {
    if (found.topic(sentence.piece()) || sections.offers()) {
      found.pass(sentence.piece(), Passed.Reason.NOTHING);
    } else if (found.read(sentence, tell)) {
      bare = null;
    }
  }

  private void finishBrief() {
    var done = brief;
    brief = null;
    if (done != null) {
      found.propose(done, sections.offers());
    }
  }
}
