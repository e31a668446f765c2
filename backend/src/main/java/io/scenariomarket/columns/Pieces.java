package io.scenariomarket.columns;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Takes apart what people enumerate in one cell. */
final class Pieces {

  /** Numbers before the items of an enumeration: 1、 2. （3） ④ 五、 第六 and bullets. */
  private static final String NUMBERING =
      "(?:\\d{1,2}\\s*[、.．)）](?!\\d)|[（(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、|[•●■◆▪·*]|-\\s)";

  private static final Pattern NUMBERED =
      Pattern.compile("(?<=[\\n；;。：:\\s])\\s*(?=" + NUMBERING + ")");
  private static final Pattern LEADING = Pattern.compile("^\\s*" + NUMBERING + "\\s*");
  private static final Pattern TRAILING = Pattern.compile("[；;、，,\\s]+$");

  /** Between names: commas of either width, and line breaks. */
  private static final Pattern NAMES = Pattern.compile("[、,，;；\\n\\r|]+(?![^（(]*[)）])");

  private Pieces() {}

  /** The items of an enumeration of sentences, without their numbers. */
  static List<String> sentences(String cell) {
    return tidy(
        Arrays.stream(NUMBERED.matcher("\n" + cell).replaceAll("\n").split("[\\n\\r]+"))
            .flatMap(line -> Arrays.stream(line.split("[；;]+")))
            .toList());
  }

  /** The items of an enumeration of names; what stands in brackets belongs together. */
  static List<String> names(String cell) {
    return tidy(
        sentences(cell).stream().flatMap(line -> Arrays.stream(NAMES.split(line))).toList());
  }

  private static List<String> tidy(List<String> pieces) {
    return pieces.stream()
        .map(piece -> TRAILING.matcher(LEADING.matcher(piece).replaceFirst("")).replaceAll(""))
        .map(String::strip)
        .filter(piece -> !piece.isEmpty())
        .distinct()
        .toList();
  }

  /** An enumeration as it is written, one item a line. */
  static String lines(List<String> pieces) {
    return String.join("\n", pieces);
  }
}
