package io.scenariomarket.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the headings and sentences of a document. */
final class Outline {

  /** How headings are numbered, outermost first. */
  private static final List<Pattern> LEVELS =
      List.of(
          Pattern.compile("第[一二三四五六七八九十百\\d]+[篇章部]分?\\s*.*"),
          Pattern.compile("[一二三四五六七八九十]+[、.]\\s*.*"),
          Pattern.compile("\\([一二三四五六七八九十]+\\)\\s*.*"),
          Pattern.compile("\\d+[.、](?!\\d)\\s*.*"),
          Pattern.compile("\\(\\d+\\)\\s*.*"));

  private static final int LONGEST_HEADING = 40;
  private static final String ENDS = "。!?;！？；";

  /** A name before a colon stands for the rest of its line, as a heading does. */
  private static final Pattern LABEL = Pattern.compile("^([^,。;:、]{2,24}):(?=.{4})");

  private Outline() {}

  /** The sentences of a document in order. */
  static List<Sentence> sentences(SourceText source) {
    var sentences = new ArrayList<Sentence>();
    var headings = new ArrayList<String>(List.of("", "", "", "", ""));
    for (var line : lines(source.whole())) {
      var level = level(line.text());
      if (level >= 0) {
        headings.set(level, line.text());
        headings.subList(level + 1, headings.size()).replaceAll(_ -> "");
      } else {
        sentences(line, given(headings), sentences);
      }
    }
    return sentences;
  }

  private static List<Piece> lines(Piece whole) {
    var lines = new ArrayList<Piece>();
    var start = 0;
    while (start < whole.text().length()) {
      var end = whole.text().indexOf('\n', start);
      end = end < 0 ? whole.text().length() : end;
      var line = whole.cut(start, end).strip();
      if (!line.isEmpty()) {
        lines.add(line);
      }
      start = end + 1;
    }
    return lines;
  }

  private static void sentences(Piece line, List<String> headings, List<Sentence> sentences) {
    var label = LABEL.matcher(line.text());
    var above = new ArrayList<>(headings);
    var rest = line;
    if (label.find()) {
      above.add(label.group(1));
      rest = line.cut(label.end()).strip();
    }
    for (var part : Cuts.at(rest, c -> ENDS.indexOf(c) >= 0)) {
      sentences.add(new Sentence(part, above));
    }
  }

  /** How deep a line is as a heading; -1 for text. */
  private static int level(String line) {
    if (line.length() > LONGEST_HEADING || ENDS.indexOf(line.charAt(line.length() - 1)) >= 0) {
      return -1;
    }
    for (var i = 0; i < LEVELS.size(); i++) {
      if (LEVELS.get(i).matcher(line).matches()) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> given(List<String> headings) {
    return headings.stream().filter(heading -> !heading.isEmpty()).toList();
  }
}
