package io.scenariomarket.columns;

import io.scenariomarket.analysis.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Headings as words: a Chinese character is one, and so is a whole word of letters, in the
 * singular. What is compared by words is never found in the middle of one.
 */
final class HeadingWords {

  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|\\p{L}+|\\d+|#");
  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔<][^)\\]】〕>]*[)\\]】〕>]");

  /** What is said of a column's values behind its name. */
  private static final Pattern UNIT =
      Pattern.compile("(?<=.)(?:单位)?[:/_,\\s]*(?:亿元|百万元|万元|千元|元|必填|选填|必选|可选)$");

  /** Between names either of which would do. */
  private static final Pattern OR = Pattern.compile("[/、,;&|\\n]|或者?|以?及|\\b(?:or|and)\\b");

  /** The name of the buyer is the buyer name. */
  private static final Pattern OF =
      Pattern.compile("(.+?)\\s+(?:of|for)\\s+(?:the\\s+|an?\\s+)?([\\p{L} ]+)");

  /** Nobody writes a heading at greater length; patterns would take long to say so. */
  private static final int LONGEST = 200;

  /** What stands before a question: its number. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^\\s*(?:q|第|问题)?\\s*(?:\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*题?\\s*[.、:)](?!\\d)\\s*");

  /** How a question ends whose answer is the column. */
  private static final Pattern ASKED =
      Pattern.compile("(?:是什么|为什么样|有哪些|是哪些|有什么|是多少|为多少|有多少|是怎样的|如何)?[?:。\\s]*$");

  private static final List<String> ARTICLES = List.of("the", "a", "an", "of", "for");

  private HeadingWords() {}

  /** The words of a heading, without what stands in brackets, units and leading numbers. */
  static List<String> of(String heading) {
    if (heading.length() > LONGEST) {
      return List.of();
    }
    var text = Folding.fold(HUMP.matcher(heading).replaceAll(" "));
    var question = NUMBERED.matcher(BRACKETS.matcher(text).replaceAll(" ").strip());
    var answer = ASKED.matcher(question.replaceFirst("")).replaceFirst("");
    var bare = UNIT.matcher(answer).replaceFirst("");
    var words =
        WORD.matcher(OF.matcher(bare.strip()).replaceAll("$2 $1"))
            .results()
            .map(MatchResult::group)
            .filter(word -> !ARTICLES.contains(word))
            .map(HeadingWords::singular)
            .toList();
    var first = words.stream().takeWhile(word -> Character.isDigit(word.charAt(0))).count();
    return first == words.size() ? words : words.subList((int) first, words.size());
  }

  /** The names of a heading that gives several, such as 单位或公司名称; none where it gives one. */
  static List<List<String>> alternatives(String heading) {
    if (heading.length() > LONGEST) {
      return List.of();
    }
    var text = BRACKETS.matcher(Folding.fold(heading)).replaceAll(" ").strip();
    var parts = OR.split(text);
    return parts.length < 2
        ? List.of()
        : Arrays.stream(parts).map(HeadingWords::of).filter(words -> !words.isEmpty()).toList();
  }

  /** The heading without its translation into the other script on another line. */
  static String untranslated(String heading) {
    var lines = heading.strip().split("\\s*\\R\\s*");
    var han = Arrays.stream(lines).filter(line -> line.matches(".*\\p{IsHan}.*")).toList();
    return lines.length == 2 && han.size() == 1 ? han.getFirst() : heading;
  }

  private static String singular(String word) {
    if (word.length() < 4 || word.endsWith("ss") || !word.endsWith("s")) {
      return word;
    }
    return word.endsWith("ies")
        ? word.substring(0, word.length() - 3) + "y"
        : word.substring(0, word.length() - 1);
  }

  /** Whether words end with others, and what stands before those. */
  static Stream<List<String>> before(List<String> words, List<String> end) {
    var rest = words.size() - end.size();
    return rest >= 0 && words.subList(rest, words.size()).equals(end)
        ? Stream.of(words.subList(0, rest))
        : Stream.empty();
  }

  /** Whether words are nothing but some of those given, one behind the other. */
  static boolean made(List<String> words, Iterable<List<String>> of) {
    if (words.isEmpty()) {
      return true;
    }
    for (var each : of) {
      if (words.size() >= each.size()
          && words.subList(0, each.size()).equals(each)
          && made(words.subList(each.size(), words.size()), of)) {
        return true;
      }
    }
    return false;
  }

  /** Several names as words. */
  static List<List<String>> all(Iterable<String> names) {
    var all = new ArrayList<List<String>>();
    names.forEach(name -> all.add(of(name)));
    return all;
  }
}
