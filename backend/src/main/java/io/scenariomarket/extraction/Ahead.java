package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at what stands behind a part of a document, to know what the part is. */
final class Ahead {

  private static final int NEAR = 6;

  /** Among how many first parts the title stands. */
  private static final int LEADING = 3;

  private static final int LONGEST_TITLE_LINE = 60;

  /** How many labels it takes to describe a need. */
  private static final int SEVERAL = 3;

  private static final Set<Field> ONCE =
      EnumSet.of(Field.BACKGROUND, Field.PROBLEM, Field.REQUIREMENTS, Field.BUDGET, Field.OWNER);

  /** What is said of one thing may read like so many. */
  private static final int MOST_STATED = 2;

  private final List<Part> parts;
  private final Lexicon lexicon;
  private final Exclusions exclusions;
  private final Wishes wishes;
  private final Subjects subjects;
  private final SentenceReader reader;

  Ahead(List<Part> parts, Setting setting, Subjects subjects, SentenceReader reader) {
    this.parts = parts;
    this.lexicon = setting.lexicon();
    this.exclusions = setting.exclusions();
    this.wishes = setting.wishes();
    this.subjects = subjects;
    this.reader = reader;
  }

  /** Whether a text is the line at the top that names the document. */
  boolean isTitle(Part.Text text, SourceText source) {
    var piece = text.piece();
    var end = source.text().length() == piece.to() || source.text().charAt(piece.to()) == '\n';
    return end
        && first().filter(each -> each == text).isPresent()
        && parts.size() > 1
        && piece.text().length() <= LONGEST_TITLE_LINE;
  }

  /** The first part that is not a label of the document itself, such as 「附件2」. */
  private Optional<Part> first() {
    return parts.stream()
        .limit(LEADING)
        .filter(each -> !(each instanceof Part.Labelled label && label.field() == Field.OTHER))
        .findFirst();
  }

  /**
   * What the title of a document calls the one need that it describes all through.
   *
   * @param first the label with which the description begins
   */
  Optional<Piece> named(Piece title, Field first) {
    var name = Wording.titled(title);
    return Optional.of(name)
        .filter(_ -> first != Field.NAME)
        .filter(_ -> first != Field.OWNER || describesOne() && lexicon.specific(name.text()));
  }

  /** Behind the paragraph that begins here. */
  int endOfParagraph(int at, SourceText source) {
    var end = at;
    while (end < parts.size()
        && parts.get(end) instanceof Part.Text text
        && (end == at || !source.beginsLine(text.piece(), parts.get(end - 1).piece()))) {
      end++;
    }
    return end;
  }

  /**
   * Whether a heading is the title of the one thing that its text describes: it names something
   * rather than says what is to be done, and not a field for which several things are stated below;
   * labels right below it tell the same.
   */
  boolean titles(Part.Heading heading, int at) {
    var name = heading.piece();
    if (lexicon.opens(name)
        || exclusions.exhorts(name.text())
        || exclusions.policy(name.text())
        || exclusions.governs(name.text())
        || !lexicon.specific(name.text())
        || lexicon.soft(name.text())
        || subjects.isTrack(name.text())) {
      return false;
    }
    if (at + 1 < parts.size() && tells(parts.get(at + 1))) {
      return true;
    }
    var stated = new ArrayList<CandidateKind>();
    for (var i = at + 1; i < parts.size() && parts.get(i) instanceof Part.Text text; i++) {
      if (text.numbered() && text.level() <= heading.level()) {
        break;
      }
      reader.read(text.piece()).drafts().stream()
          .map(Draft::kind)
          .filter(kind -> kind != CandidateKind.DIRECTION)
          .forEach(stated::add);
    }
    var scenario =
        heading.runIn() && (Wording.agenda(name.text()) || !stated.isEmpty() || wished(at));
    var asked = !heading.runIn() && stated.size() < MOST_STATED && wished(at);
    var concrete = heading.runIn() && stated.size() < MOST_STATED && figures(at);
    return (scenario || concrete || asked || lexicon.endsAsThing(name.text()))
        && stated.size() <= MOST_STATED
        && parts.size() > at + 1
        && parts.get(at + 1) instanceof Part.Text;
  }

  /** Whether the line that a heading begins says that something is wanted. */
  private boolean wished(int at) {
    return under(at)
        .flatMap(each -> Cuts.at(each, c -> c == ',').stream())
        .anyMatch(clause -> wishes.wishes(clause.text()));
  }

  /** Whether it says in figures what is to be reached. */
  private boolean figures(int at) {
    return under(at).anyMatch(each -> !Figures.in(each.text()).isEmpty());
  }

  private Stream<Piece> under(int at) {
    return parts.stream()
        .skip(at + 1L)
        .takeWhile(each -> each instanceof Part.Text text && !text.numbered())
        .map(Part::piece);
  }

  /** Whether a label says what is wanted, or why. */
  private static boolean tells(Part part) {
    return part instanceof Part.Labelled labelled
        && switch (labelled.field()) {
          case OWNER, BACKGROUND, PROBLEM, CONTENT, REQUIREMENTS, RESULT -> true;
          default -> false;
        };
  }

  /**
   * Whether labels tell part by part of one need, and none of them names it: then the document is
   * about that alone.
   */
  boolean describesOne() {
    var fields = EnumSet.noneOf(Field.class);
    for (var part : parts) {
      if (part instanceof Part.Row || part instanceof Part.Said) {
        return false;
      }
      if (part instanceof Part.Labelled labelled && !fields.add(labelled.field())) {
        if (ONCE.contains(labelled.field())) {
          return false;
        }
      }
    }
    return !fields.contains(Field.NAME)
        && fields.stream().filter(each -> each != Field.OTHER).count() >= SEVERAL
        && (fields.contains(Field.REQUIREMENTS) || fields.contains(Field.CONTENT));
  }

  /** Whether no headings stand below a heading. */
  boolean isLeaf(Part.Heading heading, int at) {
    for (var i = at + 1; i < parts.size(); i++) {
      if (parts.get(i) instanceof Part.Heading next) {
        return next.level() <= heading.level();
      }
      if (parts.get(i) instanceof Part.Text text
          && text.numbered()
          && text.level() <= heading.level()) {
        return true;
      }
    }
    return true;
  }

  /** Whether what is labelled as somebody's is described as a need next. */
  boolean needFollows(int at) {
    return parts.stream()
        .skip(at + 1L)
        .limit(NEAR)
        .anyMatch(
            each ->
                each instanceof Part.Labelled next
                    && (next.field() == Field.NAME
                        || next.field() == Field.PROBLEM
                        || next.field() == Field.CONTENT
                        || next.field() == Field.REQUIREMENTS));
  }
}
