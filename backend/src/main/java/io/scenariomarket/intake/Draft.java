package io.scenariomarket.intake;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.extraction.Figures;
import io.scenariomarket.extraction.Piece;
import io.scenariomarket.extraction.SourceText;
import io.scenariomarket.extraction.Span;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.scenario.Requirement;
import io.scenariomarket.shared.Contact;
import io.scenariomarket.shared.Text;
import io.scenariomarket.sheet.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been read of a need so far. */
final class Draft {

  private static final int LONGEST = 5000;
  private static final int MOST_REQUIREMENTS = 50;
  private static final int LONGEST_REQUIREMENT = 1000;
  private static final int NEAR = 8;

  private final SourceText source;
  private final LocalDate today;
  private final Map<Topic, StringBuilder> said = new EnumMap<>(Topic.class);
  private final List<Told.Passage> passages = new ArrayList<>();
  private final List<Span> left = new ArrayList<>();
  private final List<Span> asked = new ArrayList<>();
  private final Map<Topic, Set<String>> terms = new EnumMap<>(Topic.class);
  private String title = "";
  private @Nullable Amount budget;
  private Dates.Found period = new Dates.Found(null, null, null);
  private @Nullable String place;
  private @Nullable String owner;
  private Contact contact = Contact.NONE;
  private @Nullable Piece wish;
  private boolean begun;
  private @Nullable Piece trouble;
  private boolean ownerSure;
  private boolean periodSure;
  private boolean contactSure;
  private int contactAt;

  Draft(SourceText source, LocalDate today) {
    this.source = source;
    this.today = today;
  }

  LocalDate today() {
    return today;
  }

  String title() {
    return title;
  }

  boolean placed() {
    return place != null;
  }

  boolean wished() {
    return wish != null;
  }

  /** A new sentence begins: what is said next does not go on with what was said. */
  void began() {
    begun = true;
  }

  /** A title that a passage of its own says. */
  void title(String words, Piece passage) {
    title(written(words, passage));
    mark(Topic.TITLE, passage);
  }

  void title(String words) {
    if (title.isEmpty()) {
      title = words.strip();
    }
  }

  /** Words as they were written, where they stand in a clause. */
  String written(String words, Piece clause) {
    var at = clause.text().indexOf(words);
    return at < 0 ? words : original(clause.cut(at, at + words.length()));
  }

  /** What is wished for, which names the need. */
  void wish(String words, Piece clause) {
    title(words, clause);
    wish = clause;
  }

  void mark(Topic topic, Piece piece) {
    passages.add(new Told.Passage(topic, source.original(piece)));
  }

  void leave(Piece piece) {
    left.add(source.original(piece));
  }

  /** What is told in words, in the words of whoever told it. */
  void say(Topic topic, Piece clause) {
    var words = said.computeIfAbsent(topic, _ -> new StringBuilder());
    if (!words.isEmpty()) {
      words.append(begun ? "。" : "，");
    }
    begun = false;
    words.append(original(clause));
    mark(topic, clause);
    if (topic == Topic.PROBLEM && trouble == null) {
      trouble = clause;
    }
  }

  /**
   * Something that is asked for.
   *
   * @param more whether it goes on with what was asked for before it
   */
  void asked(Piece clause, boolean more) {
    var span = source.original(clause);
    if (more && !asked.isEmpty()) {
      asked.add(new Span(asked.removeLast().from(), span.to()));
    } else {
      asked.add(span);
    }
    mark(Topic.REQUIREMENT, clause);
  }

  void budget(Amount found, Piece clause) {
    if (budget == null) {
      budget = found;
      mark(Topic.BUDGET, clause);
    } else {
      leave(clause);
    }
  }

  /**
   * From when and until when; of several ends the last one counts, and what a label says first.
   *
   * @param labelled whether a label says that it is the time
   */
  void period(Dates.Found found, Piece clause, boolean labelled) {
    var end = period.end();
    var later = end == null || found.end() != null && found.end().isAfter(end) && !periodSure;
    if (found.end() != null && (later || labelled && !periodSure)) {
      end = found.end();
      periodSure = labelled;
    }
    period =
        new Dates.Found(
            period.start() == null ? found.start() : period.start(),
            end,
            period.answers() == null ? found.answers() : period.answers());
    mark(Topic.PERIOD, clause);
  }

  void place(String where, Piece clause) {
    if (place == null) {
      place = Text.shortened(where.strip(), 200);
      mark(Topic.PLACE, clause);
    }
  }

  /**
   * Whose need it is.
   *
   * @param sure whether that is said, rather than somebody spoken of as their own
   */
  void owner(String who, Piece clause, boolean sure) {
    if ((owner == null || sure && !ownerSure) && !who.startsWith("某")) {
      ownerSure = sure;
      owner = who.strip();
      mark(Topic.OWNER, clause);
    }
  }

  /**
   * Whom to call.
   *
   * @param sure whether that is said, rather than a sender's name
   */
  void contact(Contact found, Piece clause, boolean sure) {
    if (sure && !contactSure) {
      contact =
          new Contact(
              found.name() == null ? contact.name() : null,
              found.phone() == null ? contact.phone() : null,
              found.email() == null ? contact.email() : null);
      contactSure = true;
    } else if (!sure && contactSure && !adjoins(clause)) {
      leave(clause);
      return;
    }
    contactAt = clause.to();
    contact =
        new Contact(
            contact.name() == null ? found.name() : contact.name(),
            contact.phone() == null ? found.phone() : contact.phone(),
            contact.email() == null ? found.email() : contact.email());
    mark(Topic.CONTACT, clause);
  }

  /** Terms that a passage names of what suppliers have to be; nothing where it names none. */
  void terms(Topic topic, List<String> found, Piece clause) {
    if (!found.isEmpty()) {
      terms.computeIfAbsent(topic, _ -> new LinkedHashSet<>()).addAll(found);
      mark(topic, clause);
    }
  }

  /** Whether a passage goes on right behind what was said of whom to call. */
  private boolean adjoins(Piece clause) {
    return clause.from() >= contactAt && clause.from() - contactAt < NEAR;
  }

  Told told() {
    var named =
        title.isEmpty() && trouble != null
            ? Text.shortened(original(trouble), Titles.LONGEST_TITLE)
            : title;
    var problem =
        Optional.ofNullable(words(Topic.PROBLEM))
            .or(() -> Optional.ofNullable(words(Topic.BACKGROUND)))
            .orElseGet(() -> wish == null ? null : original(wish));
    return new Told(
        Text.shortened(named, 200),
        problem,
        words(Topic.BACKGROUND),
        asked.stream()
            .map(span -> span.of(source.original()).strip())
            .distinct()
            .limit(MOST_REQUIREMENTS)
            .map(Draft::requirement)
            .toList(),
        words(Topic.RESULT),
        words(Topic.DATA),
        budget == null ? null : budget.min(),
        budget == null ? null : budget.max(),
        period.start(),
        period.end(),
        period.answers(),
        place,
        contact,
        owner,
        List.copyOf(terms.getOrDefault(Topic.QUALIFICATION, Set.of())),
        List.copyOf(terms.getOrDefault(Topic.REGION, Set.of())),
        List.copyOf(terms.getOrDefault(Topic.COOPERATION, Set.of())),
        List.copyOf(passages),
        List.copyOf(left));
  }

  private @Nullable String words(Topic topic) {
    var words = said.get(topic);
    return words == null ? null : Text.shortened(words.toString(), LONGEST);
  }

  private String original(Piece piece) {
    return source.original(piece).of(source.original()).strip();
  }

  /** A requirement with its figure, where it has one. */
  private static Requirement requirement(String text) {
    var folded = Folding.foldText(text);
    return new Requirement(
        Text.shortened(text, LONGEST_REQUIREMENT),
        Topic.mild(folded) ? Requirement.Priority.SHOULD : Requirement.Priority.MUST,
        Figures.of(Spoken.figures(folded)).orElse(null),
        Confidentiality.PUBLIC);
  }
}
