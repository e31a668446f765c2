package io.scenariomarket.analysis;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import java.util.BitSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Traditional to simplified characters, then Taiwan's vocabulary to the mainland's.
 *
 * <p>Both steps take the longest entry from the left, and the characters come first: the vocabulary
 * is written in simplified characters, and so also folds text that was converted character by
 * character ({@code 软体}).
 *
 * <p>The vocabulary is for text from Taiwan alone: elsewhere 软体 is soft-bodied and 晶片 a wafer. Text
 * counts as such if it has traditional characters, or if it is made up of the vocabulary's words,
 * as a query may be.
 */
final class Simplification {

  private static final AhoCorasickDoubleArrayTrie<String> TAIWAN = taiwan();

  private Simplification() {}

  static Folded apply(Folded source) {
    var simplified =
        replace(source, TraditionalChineseDictionary.trie, Simplification::isTraditional);
    return simplified != source || isTaiwan(source.text())
        ? replace(simplified, TAIWAN, word -> true)
        : source;
  }

  private static boolean isTaiwan(String text) {
    var covered = new BitSet();
    TAIWAN.parseText(text, (start, end, value) -> covered.set(start, end));
    return !covered.isEmpty()
        && IntStream.range(0, text.length())
            .allMatch(i -> covered.get(i) || !Character.isIdeographic(text.charAt(i)));
  }

  /**
   * Whether a word has a traditional character. HanLP's list also changes words that have none,
   * such as 程式 and 覆成, which are found inside 方程式 and 涂覆成膜.
   */
  private static boolean isTraditional(String word) {
    return word.codePoints()
        .mapToObj(Character::toString)
        .anyMatch(
            character -> {
              var simplified = TraditionalChineseDictionary.trie.get(character);
              return simplified != null && !simplified.equals(character);
            });
  }

  private static Folded replace(
      Folded source, AhoCorasickDoubleArrayTrie<String> replacements, Predicate<String> accepted) {
    var text = source.text();
    var ends = new int[text.length()];
    var values = new String[text.length()];
    var found = new boolean[1];
    replacements.parseText(
        text,
        (start, end, value) -> {
          if (end > ends[start] && accepted.test(text.substring(start, end))) {
            ends[start] = end;
            values[start] = value;
            found[0] = true;
          }
        });
    if (!found[0]) {
      return source;
    }
    var folded = new Folded.Builder(source);
    for (int i = 0, next; i < text.length(); i = next) {
      if (ends[i] > 0) {
        next = ends[i];
        folded.replace(i, next, values[i]);
      } else {
        next = i + 1;
        folded.copy(i, next);
      }
    }
    return folded.build();
  }

  private static AhoCorasickDoubleArrayTrie<String> taiwan() {
    var words = new TreeMap<String, String>();
    Lines.ofResource("taiwan.txt")
        .forEach(
            line -> {
              var columns = line.columns("=");
              if (columns.length != 2) {
                throw line.malformed("expected: Taiwan word = mainland word");
              }
              words.put(columns[0], columns[1]);
            });
    return new AhoCorasickDoubleArrayTrie<>(words);
  }
}
