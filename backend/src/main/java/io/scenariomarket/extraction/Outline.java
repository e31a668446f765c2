package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the headings, labels, sentences and responsible departments of a document. */
final class Outline {

  /** Deeper than every heading. */
  static final int NONE = 6;

  /** How headings are numbered, outermost first. */
  private static final List<Pattern> NUMBERS =
      List.of(
          Pattern.compile("^(?:第[一二三四五六七八九十百\\d]+[篇章部]分?\\s*|# )"),
          Pattern.compile("^(?:第[一二三四五六七八九十百\\d]+节\\s*|[一二三四五六七八九十]+[、.]\\s*|## )"),
          Pattern.compile("^(?:\\([一二三四五六七八九十]+\\)|### )\\s*"),
          Pattern.compile("^(?:\\d{1,2}(?:[、)]|[.](?!\\d)| (?=\\p{IsHan}))|####+ )\\s*"),
          Pattern.compile("^(?:\\(\\d{1,2}\\)|\\d+\\.\\d+(?:\\.\\d+)?)\\s*(?=\\p{IsHan})"),
          Pattern.compile("^(?:[-—–•●■◆·*>]+(?!\\d)\\s*|[一二三四五六七八九十]+是)"));

  /** The number that a heading of Markdown has besides its marks. */
  private static final Pattern AGAIN =
      Pattern.compile(
          "^(?:\\d+(?:\\.\\d+)*[.、)]?|[一二三四五六七八九十]+、|\\([一二三四五六七八九十\\d]+\\))\\s*(?=\\p{IsHan})");

  /** How deep a heading without a number is: a section of its own. */
  private static final int SECTION = 1;

  private static final int LONGEST_HEADING = 40;
  private static final int LONGEST_RUN_IN = 26;
  private static final String ENDS = "。!?;！？；";

  /** A name before a colon stands for the rest of its line, as a heading does. */
  private static final Pattern LABEL = Pattern.compile("^([^,。;:、]{2,24}):(?=.{4})");

  private static final Pattern RUN_IN =
      Pattern.compile("^([^,。;:!?]{2," + LONGEST_RUN_IN + "})[。:](?=.{4})");

  private static final Pattern BRACKETED = Pattern.compile("^[【\\[][^】\\]]{2,24}[】\\]]$");

  /** A part of a house, whose needs stand below its name. */
  static final Pattern OFFICE = Pattern.compile("^[^:、,]*(?:科|室|车间|分厂|事业部|药学部)[】\\]]?$");

  /** An article of a statute or a set of rules stands as a heading over what it says. */
  private static final Pattern ARTICLE =
      Pattern.compile("^(第[零一二三四五六七八九十百\\d]+条)(?:之[一二三四五])?\\s*");

  private static final int ARTICLE_LEVEL = 3;

  private final Labels labels;
  private final Units.Reader units;
  private final Table table;
  private final Speech speech;
  private final List<Part> parts = new ArrayList<>();

  /** Whether the line that is being read has a number. */
  private boolean numbered;

  private Outline(Labels labels, Units.Reader units, Speech speech) {
    this.labels = labels;
    this.units = units;
    this.speech = speech;
    this.table = new Table(labels);
  }

  /** The parts of a document in order. */
  static List<Part> of(SourceText source, Labels labels, MiningWords words) {
    var order = Units.Order.of(source.text());
    var lines = Cuts.lines(source.whole());
    var outline = new Outline(labels, new Units.Reader(words, order), Speech.of(lines));
    lines.forEach(outline::line);
    return FirstLabels.named(outline.parts);
  }

  private void line(Piece whole) {
    var cells = table.read(whole);
    if (cells.isPresent()) {
      cells.get().forEach(this::tabled);
      return;
    }
    var line = whole.strip();
    var begins =
        NUMBERS.subList(0, NONE - 2).stream().anyMatch(each -> each.matcher(line.text()).find());
    var turn = speech.read(line, begins || labels.label(line.text()).isPresent());
    if (turn.isPresent()) {
      if (!turn.get().says().isEmpty()) {
        parts.add(new Part.Said(line, turn.get()));
      }
      return;
    }
    var article = ARTICLE.matcher(line.text());
    if (article.find()) {
      parts.add(new Part.Heading(line.cut(0, article.end(1)), ARTICLE_LEVEL, false));
      Cuts.sentences(line.cut(article.end()).strip()).forEach(each -> said(each, NONE, ""));
      return;
    }
    var level = NONE;
    var rest = line;
    for (var i = 0; i < NUMBERS.size(); i++) {
      var number = NUMBERS.get(i).matcher(line.text());
      if (number.find()) {
        level = i;
        rest = line.cut(number.end()).strip();
        if (line.text().startsWith("#")) {
          var again = AGAIN.matcher(rest.text());
          rest = again.find() ? rest.cut(again.end()).strip() : rest;
        }
        break;
      }
    }
    numbered = level < NONE;
    if (rest.isEmpty()) {
      return;
    }
    if (labels.label(rest.text()).isPresent()) {
      for (var one : labels.apart(rest)) {
        if (!labelled(one, level)) {
          text(one, level);
        }
      }
      return;
    }
    var bracketed = BRACKETED.matcher(rest.text());
    if (bracketed.matches()
        && (OFFICE.matcher(rest.text().substring(1)).find() || units.read(rest.text()).isEmpty())) {
      parts.add(new Part.Heading(rest.cut(1, rest.text().length() - 1), SECTION, false));
      return;
    }
    var short_ = width(rest.text()) <= LONGEST_HEADING && ends(rest.text()) < 0;
    var role = labels.role(rest.text(), true);
    if (short_ && level < NONE - 1 && !rest.text().endsWith(":")) {
      parts.add(new Part.Heading(rest, level, false));
    } else if (short_ && level >= NONE - 1 && role.isPresent()) {
      parts.add(new Part.Heading(rest, SECTION, false));
    } else {
      text(rest, level);
    }
  }

  private void tabled(Part part) {
    if (part instanceof Part.Row row
        && table.goesOn(row)
        && !parts.isEmpty()
        && parts.getLast() instanceof Part.Row above) {
      parts.removeLast();
      parts.add(above.and(row));
    } else {
      parts.add(part);
    }
  }

  /** How much of a line a text takes: two letters as much as one character. */
  private static int width(String text) {
    var narrow = (int) text.chars().filter(c -> c < 0x80).count();
    return text.length() - narrow / 2;
  }

  /** Where a text's first sentence ends; -1 where it is none. */
  private static int ends(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean labelled(Piece rest, int level) {
    var label = labels.label(rest.text());
    if (label.isEmpty()) {
      return false;
    }
    var value = rest.cut(label.get().end()).strip();
    if (label.get().field() == Field.LEAD || label.get().field() == Field.SUPPORTING) {
      var named = value.isEmpty() ? Optional.<Units>empty() : units.read(rest.text());
      if (named.isPresent()) {
        responsible(rest, named.get(), false);
        return true;
      }
    }
    parts.add(new Part.Labelled(rest, level, label.get().field(), value));
    return true;
  }

  private void text(Piece line, int level) {
    var rest = line;
    var label = "";
    var depth = level;
    var runIn = RUN_IN.matcher(line.text());
    var colon = LABEL.matcher(line.text());
    if (level < NONE - 1 && runIn.find()) {
      parts.add(new Part.Heading(line.cut(0, runIn.end(1)), level, true));
      rest = line.cut(runIn.end()).strip();
      depth = NONE;
    } else if (colon.find()) {
      label = colon.group(1);
      rest = line.cut(colon.end()).strip();
    }
    for (var sentence : Cuts.sentences(rest)) {
      // A label may stand behind the first sentence of a line as well.
      if (depth == NONE && sentence.from() > rest.from() && valued(sentence)) {
        labelled(sentence, NONE);
      } else {
        sentence(sentence, depth, label);
      }
      depth = NONE;
    }
  }

  /** Whether a sentence is a label with its value. */
  private boolean valued(Piece sentence) {
    return labels
        .label(sentence.text())
        .filter(label -> label.field() != Field.NAME && label.end() < sentence.text().length())
        .isPresent();
  }

  /** A sentence, cut where parentheses name who is responsible. */
  private void sentence(Piece sentence, int level, String label) {
    var text = sentence.text();
    for (var open = Cuts.bracket(text, 0); open >= 0; open = Cuts.bracket(text, open + 1)) {
      var close = Cuts.closing(text, open);
      var named = close < 0 ? Optional.<Units>empty() : units.read(text.substring(open + 1, close));
      if (named.isPresent()) {
        said(sentence.cut(0, open).strip(), level, label);
        responsible(sentence.cut(open, close + 1), named.get(), numbered);
        var behind = sentence.cut(close + 1).strip();
        if (!behind.isEmpty()) {
          sentence(behind, NONE, label);
        }
        return;
      }
    }
    said(sentence, level, label);
  }

  private void said(Piece sentence, int level, String label) {
    if (sentence.isEmpty()) {
      return;
    }
    var responsible = units.charged(sentence.text());
    if (responsible.isPresent()) {
      responsible(sentence, responsible.get(), numbered);
    } else {
      parts.add(new Part.Text(sentence, level, label));
    }
  }

  /** Whoever leads and whoever supports may be named one after the other. */
  private void responsible(Piece piece, Units named, boolean line) {
    if (!parts.isEmpty() && parts.getLast() instanceof Part.Responsible before) {
      parts.removeLast();
      parts.add(
          new Part.Responsible(before.piece(), before.units().and(named), before.line() && line));
    } else {
      parts.add(new Part.Responsible(piece, named, line));
    }
  }
}
