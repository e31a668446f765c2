package io.scenariomarket.analysis;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import java.util.TreeMap;

/**
 * Traditional to simplified characters, then Taiwan's vocabulary to the mainland's.
 *
 * <p>Both steps take the longest entry from the left, and the characters come first: the vocabulary
 * is written in simplified characters, and so also folds text that was converted character by
 * character ({@code 软体}).
 */
final class Simplification {

  private static final AhoCorasickDoubleArrayTrie<String> TAIWAN = taiwan();

  private Simplification() {}

  static Folded apply(Folded source) {
    return replace(replace(source, TraditionalChineseDictionary.trie), TAIWAN);
  }

  private static Folded replace(Folded source, AhoCorasickDoubleArrayTrie<String> replacements) {
    var text = source.text();
    var ends = new int[text.length()];
    var values = new String[text.length()];
    var found = new boolean[1];
    replacements.parseText(
        text,
        (start, end, value) -> {
          if (end > ends[start]) {
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
