package io.scenariomarket.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Brings the text of a document into paragraphs of one line each. */
final class Paragraphs {

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFEFF&&[^\n\t]]");
  private static final Pattern BEGINS =
      Pattern.compile(
          "^(?:第[一二三四五六七八九十百\\d]+[篇章部条]|[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\\d]+[)）]"
              + "|\\d+[.．、](?!\\d)|[•●■◆·-]\\s)");
  private static final Pattern AROUND = Pattern.compile("^[^\\S\\t]+|\\s+$");
  private static final Pattern INDENTED = Pattern.compile("^ {2,}");
  private static final Pattern APART = Pattern.compile("\\S {2,}\\S+.*? {2,}\\S");
  private static final Pattern PAGE_NUMBER = Pattern.compile("^[-—–\\s]*\\d{1,4}[-—–\\s]*$");

  /** A line that is shorter than this share of the longest ones ends its paragraph. */
  private static final double FULL = 0.8;

  private static final double LONG = 0.9;

  private Paragraphs() {}

  /** Without what cannot be stored, empty lines and space around lines. */
  static String tidy(String text) {
    var tidy = new StringBuilder();
    var columns = false;
    for (var line :
        UNPRINTABLE
            .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
            .replaceAll("")
            .split("\n")) {
      var bare = stripped(line);
      if (!bare.isEmpty()) {
        // What goes on in a row of a table stands below its column.
        var below = columns && INDENTED.matcher(line).find();
        tidy.append(tidy.isEmpty() ? "" : "\n").append(below ? line.stripTrailing() : bare);
        columns = below || APART.matcher(bare).find();
      }
    }
    return tidy.toString();
  }

  /** Without white space around it, unless that are the empty cells of a table's row. */
  private static String stripped(String line) {
    var bare = line.strip();
    return bare.indexOf('\t') < 0 ? bare : AROUND.matcher(line).replaceAll("");
  }

  /** With the lines joined that only a page's width had broken. */
  static String joined(String tidy) {
    var lines = tidy.lines().filter(line -> !PAGE_NUMBER.matcher(line).matches()).toList();
    var full = FULL * usual(lines);
    var paragraphs = new ArrayList<String>();
    var breaks = true;
    for (var line : lines) {
      if (breaks || BEGINS.matcher(line).find()) {
        paragraphs.add(line);
      } else {
        var before = paragraphs.removeLast();
        paragraphs.add(before + (latin(before, line) ? " " : "") + line);
      }
      breaks = line.length() < full;
    }
    return String.join("\n", paragraphs);
  }

  /** How long a line is that fills its page, as nine of ten lines are no longer. */
  private static int usual(List<String> lines) {
    var lengths = lines.stream().mapToInt(String::length).sorted().toArray();
    return lengths.length == 0 ? 0 : lengths[(int) (LONG * (lengths.length - 1))];
  }

  private static boolean latin(String before, String after) {
    return before.charAt(before.length() - 1) < 0x80
        && Character.isLetterOrDigit(before.charAt(before.length() - 1))
        && after.charAt(0) < 0x80
        && Character.isLetterOrDigit(after.charAt(0));
  }
}
