package io.scenariomarket.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;

/** General Chinese words with their frequencies: jieba's list, loaded once when first needed. */
final class CoreWords {

  private static final String RESOURCE = "/dict.txt";

  private CoreWords() {}

  static Lexicon lexicon() {
    return Holder.LEXICON;
  }

  /** Weight of a character that no list has: the least probable word of the list. */
  static float unknown() {
    return Holder.UNKNOWN;
  }

  /** Loads on first use: most analyzers that a server creates are never used. */
  private static final class Holder {
    private static final Lexicon LEXICON;
    private static final float UNKNOWN;

    static {
      var text = read();
      var words = new String[1 << 19];
      var frequencies = new int[words.length];
      var size = 0;
      var total = 0L;
      for (int line = 0, next; line < text.length(); line = next) {
        next = text.indexOf('\n', line) + 1;
        var space = text.indexOf(' ', line);
        var word = text.substring(line, space);
        if (isChinese(word)) {
          words[size] = word;
          frequencies[size] = Integer.parseInt(text, space + 1, text.indexOf(' ', space + 1), 10);
          total += frequencies[size++];
        }
      }
      var entries = new ArrayList<Entry<String, Float>>(size);
      for (var i = 0; i < size; i++) {
        entries.add(Map.entry(words[i], logarithm(frequencies[i], total)));
      }
      Arrays.fill(words, null);
      entries.sort(Entry.comparingByKey());
      LEXICON = Lexicon.of(entries);
      UNKNOWN = logarithm(1, total);
    }

    private static float logarithm(int frequency, long total) {
      return (float) Math.log(Math.max(1, frequency) / (double) total);
    }

    private static boolean isChinese(String word) {
      return word.chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    }

    private static String read() {
      try (var in = CoreWords.class.getResourceAsStream(RESOURCE)) {
        var bytes = Objects.requireNonNull(in, "jieba's dict.txt is missing").readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
