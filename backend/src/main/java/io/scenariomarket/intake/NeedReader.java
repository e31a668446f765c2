package io.scenariomarket.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.scenariomarket.extraction.Cuts;
import io.scenariomarket.extraction.Extractor;
import io.scenariomarket.extraction.Figures;
import io.scenariomarket.extraction.Piece;
import io.scenariomarket.extraction.SourceText;
import io.scenariomarket.shared.Contact;
import io.scenariomarket.vocabulary.Vocabulary;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what somebody tells of one need: line by line, sentence by sentence, clause by clause. Safe
 * for many threads.
 */
public final class NeedReader {

  /** As many characters are read of one need at most. */
  static final int LONGEST = 8_000;

  /** Nobody says more in one breath; patterns would take long to say so. */
  private static final int LONGEST_CLAUSE = 200;

  /** Among the last lines of a text somebody signs it. */
  private static final int LAST = 4;

  /** What a label says of all that stands behind it, whatever that is. */
  private static final Set<Topic> IN_WORDS =
      Set.of(Topic.PROBLEM, Topic.BACKGROUND, Topic.RESULT, Topic.DATA);

  /** Texts that are kept as they were read: each page of a form shows its own again. */
  private static final int KEPT = 100;

  /** What people told is kept no longer than they are at it. */
  private static final Duration KEPT_FOR = Duration.ofMinutes(10);

  private record Asked(String text, LocalDate today) {}

  private final Cache<Asked, Told> kept =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(KEPT_FOR).build();
  private final Extractor extractor;
  private final Suppliers suppliers;

  /**
   * A reader.
   *
   * @param extractor what knows labels, and what texts state
   */
  public NeedReader(Extractor extractor, Vocabulary vocabulary) {
    this.extractor = extractor;
    this.suppliers = new Suppliers(vocabulary);
  }

  /**
   * What a text tells.
   *
   * @param today the day from which 明年 and 三个月内 count
   */
  public Told read(String text, LocalDate today) {
    return kept.get(new Asked(text, today), asked -> told(asked.text, asked.today));
  }

  private Told told(String text, LocalDate today) {
    var source = SourceText.of(Spoken.parted(text));
    var draft = new Draft(source, today);
    var open = Optional.<Topic>empty();
    var lines = Cuts.lines(source.whole()).stream().map(Piece::strip).toList();
    for (var i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        open = line(lines.get(i), open, draft, i >= lines.size() - LAST);
      }
    }
    if (draft.title().isEmpty()) {
      Titles.stated(text, extractor).ifPresent(draft::title);
    }
    return draft.told();
  }

  /** One line; gives what is said by it of the lines below. */
  private Optional<Topic> line(Piece whole, Optional<Topic> open, Draft draft, boolean last) {
    var subject = Titles.subject(whole.text());
    if (subject.isPresent()) {
      draft.title(subject.get(), whole);
      return Optional.empty();
    }
    People.house(draft.written(whole.text(), whole))
        .ifPresent(owner -> draft.owner(owner, whole, false));
    var line = Line.of(whole, extractor);
    if (line.heads().isPresent()) {
      return line.heads();
    }
    if (line.bare()) {
      return line.topic();
    }
    if (last && line.topic().isEmpty()) {
      var signed = People.signed(whole.text());
      if (signed.isPresent()) {
        draft.owner(signed.get(), whole, true);
        return open;
      }
    }
    if (line.first()) {
      People.titled(whole.text()).ifPresent(owner -> draft.owner(owner, whole, false));
    }
    sentences(line, line.about(open), draft);
    return line.labelled() ? Optional.empty() : open;
  }

  private void sentences(Line line, Optional<Topic> labelled, Draft draft) {
    var sentences = Cuts.sentences(line.value());
    var about = labelled;
    if (is(about, Topic.TITLE) && !sentences.isEmpty()) {
      draft.title(sentences.getFirst().text(), sentences.getFirst());
      sentences = sentences.subList(1, sentences.size());
      about = Optional.empty();
    }
    var heads = line.first() && sentences.size() == 1 || line.listed() && sentences.size() > 1;
    Optional<Topic> previous = Optional.empty();
    for (var sentence : sentences) {
      if (about.isEmpty() && draft.title().isEmpty()) {
        var heading = Titles.heading(sentence.text(), heads, draft.today());
        if (heading.isPresent()) {
          draft.title(heading.get(), sentence);
          continue;
        }
      }
      previous = sentence(sentence, about, previous, draft);
      var at = sentence.to() - line.value().from();
      var text = line.value().text();
      if (at >= text.length() || ";；:".indexOf(text.charAt(at)) < 0) {
        previous = Optional.empty();
      }
    }
  }

  private Optional<Topic> sentence(
      Piece sentence, Optional<Topic> labelled, Optional<Topic> goesOn, Draft draft) {
    var text = sentence.text();
    if (Topic.greets(text)) {
      return goesOn;
    }
    draft.began();
    People.speaker(text)
        .ifPresent(name -> draft.contact(new Contact(name, null, null), sentence, false));
    People.owner(text).ifPresent(owner -> draft.owner(owner, sentence, People.introduced(text)));
    var before = new StringBuilder();
    var previous = goesOn;
    for (var clause : Clauses.of(sentence)) {
      var cue = clause.text().endsWith(":");
      var said = cue ? clause.cut(0, clause.text().length() - 1) : clause;
      if (said.text().length() > LONGEST_CLAUSE) {
        draft.leave(said);
        continue;
      }
      var lead = before.substring(Math.max(0, before.length() - LONGEST_CLAUSE));
      if (!Topic.greets(said.text())) {
        previous = clause(said, lead, labelled, previous, draft);
      }
      if (cue && (is(previous, Topic.TITLE) || Clauses.lists(said.text()))) {
        previous = Optional.of(Topic.REQUIREMENT);
      }
      before.append(clause.text()).append(',');
    }
    return previous;
  }

  private Optional<Topic> clause(
      Piece clause,
      String before,
      Optional<Topic> labelled,
      Optional<Topic> previous,
      Draft draft) {
    var text = clause.text();
    var contact = People.contact(text, before, is(labelled, Topic.CONTACT));
    if (contact.isPresent()) {
      var sure = is(labelled, Topic.CONTACT) || People.called(text + before);
      draft.contact(contact.get(), clause, sure);
      return Optional.of(Topic.CONTACT);
    }
    if (is(labelled, Topic.OWNER)) {
      draft.owner(text.replaceFirst("[ (].*$", ""), clause, true);
      return labelled;
    }
    if (is(labelled, Topic.PLACE) && !text.contains("会议室")) {
      draft.place(text, clause);
      return labelled;
    }
    var known = facts(clause, before, labelled, draft);
    if (draft.title().isEmpty() && is(labelled, Topic.PROBLEM) && Topic.wishes(text)) {
      Titles.wished(text).ifPresent(title -> draft.title(draft.written(title, clause)));
    }
    if (is(labelled, Topic.PROBLEM) && figure(text) && Topic.asks(text)) {
      draft.asked(clause, false);
      return labelled;
    }
    if (labelled.filter(IN_WORDS::contains).isPresent()) {
      draft.say(labelled.get(), clause);
      return labelled;
    }
    if (Topic.opens(text) && !is(labelled, Topic.REQUIREMENT)) {
      draft.say(Topic.DATA, clause);
      return Optional.of(Topic.DATA);
    }
    if (known) {
      return previous;
    }
    if (is(labelled, Topic.REQUIREMENT)) {
      draft.asked(clause, !before.isEmpty() && Clauses.goesOn(text));
      return labelled;
    }
    return said(clause, previous, draft);
  }

  /** Takes in what of a clause has a form of its own, and says whether there was any. */
  private boolean facts(Piece clause, String before, Optional<Topic> labelled, Draft draft) {
    var text = clause.text();
    var money = Money.in(text, before, is(labelled, Topic.BUDGET));
    money.ifPresent(found -> draft.budget(found, clause));
    var dated = is(labelled, Topic.PERIOD);
    var time = new Dates(draft.today()).in(text, dated);
    time.ifPresent(found -> draft.period(found, clause, dated));
    var held = suppliers.held(text, before, is(labelled, Topic.QUALIFICATION));
    draft.terms(Topic.QUALIFICATION, held, clause);
    var from = suppliers.regions(text, is(labelled, Topic.REGION));
    draft.terms(Topic.REGION, from, clause);
    var forms = suppliers.cooperation(text, is(labelled, Topic.COOPERATION));
    draft.terms(Topic.COOPERATION, forms, clause);
    var place =
        draft.placed() || Topic.troubles(text) ? Optional.<Places.Place>empty() : Places.in(text);
    place.ifPresent(found -> draft.place(found.where(), clause));
    return money.isPresent()
        || time.isPresent()
        || !held.isEmpty()
        || !from.isEmpty()
        || !forms.isEmpty()
        || place.filter(Places.Place::named).isPresent();
  }

  /** Takes in what is told in words, by what they are about and what was said right before. */
  private Optional<Topic> said(Piece clause, Optional<Topic> previous, Draft draft) {
    var text = clause.text();
    var troubles = Topic.troubles(text);
    if (draft.title().isEmpty() && Topic.wishes(text)) {
      var title = Titles.wished(text);
      if (title.isPresent()) {
        draft.wish(title.get(), clause);
        return Optional.of(Topic.TITLE);
      }
    }
    if (Topic.aims(text)) {
      draft.say(Topic.RESULT, clause);
      return Optional.of(Topic.RESULT);
    }
    if (is(previous, Topic.TITLE) && !troubles && !Topic.describes(text)
        || Topic.asks(text) && !(troubles && !figure(text) && is(previous, Topic.PROBLEM))
        || is(previous, Topic.REQUIREMENT) && figure(text)) {
      draft.asked(clause, false);
      return Optional.of(Topic.REQUIREMENT);
    }
    if (troubles) {
      draft.say(Topic.PROBLEM, clause);
      return Optional.of(Topic.PROBLEM);
    }
    if (is(previous, Topic.REQUIREMENT) || Topic.wishes(text) && draft.wished()) {
      draft.asked(clause, is(previous, Topic.REQUIREMENT) && Clauses.goesOn(text));
      return Optional.of(Topic.REQUIREMENT);
    }
    var goesOn = previous.filter(IN_WORDS::contains);
    if (goesOn.isPresent()) {
      draft.say(goesOn.get(), clause);
      return goesOn;
    }
    if (Topic.describes(text)) {
      draft.say(Topic.BACKGROUND, clause);
      return Optional.of(Topic.BACKGROUND);
    }
    draft.leave(clause);
    return Optional.empty();
  }

  private static boolean figure(String clause) {
    return Figures.of(Spoken.figures(clause)).isPresent();
  }

  private static boolean is(Optional<Topic> topic, Topic one) {
    return topic.filter(each -> each == one).isPresent();
  }
}
