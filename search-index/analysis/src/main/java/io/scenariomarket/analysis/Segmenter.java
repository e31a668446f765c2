package io.scenariomarket.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Splits text into words: the most probable sequence of words of a general list and an operator's
 * dictionary. Immutable and thread-safe; each instance has its own dictionary.
 *
 * <p>The dictionary's words are preferred to their parts, yet not at any price: 信创 is one word in
 * 信创产业 and none in 自信创新.
 */
public final class Segmenter {

  /** Goes up when a text becomes other words than before, which calls for new indices. */
  public static final int VERSION = 2;

  /** How much more probable a dictionary's word is than its parts: a factor of a thousand. */
  private static final float PREFERENCE = (float) Math.log(1000);

  private final Lexicon dictionary;

  private Segmenter(Lexicon dictionary) {
    this.dictionary = dictionary;
  }

  /** Which words to tell. */
  public enum Mode {
    /** Every word, and the words inside it stacked on it: what a document is found by. */
    INDEX,
    /** The words alone: what a query asks for. */
    SEARCH
  }

  /** A segmenter that knows the general words alone. */
  public static Segmenter withoutDictionary() {
    return new Segmenter(Lexicon.NONE);
  }

  /**
   * A segmenter that keeps the words of a dictionary whole.
   *
   * @param dictionary UTF-8 text, a word on each line, comments behind {@code #}
   * @throws WordFileException if a line is not a word
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static Segmenter of(Path dictionary) {
    var terms = new ArrayList<String>();
    for (var line : Lines.of(dictionary)) {
      var term = Folding.foldForSearch(line.text());
      if (term.isEmpty() || Zone.at(term, 0).end() < term.length()) {
        throw line.malformed("expected one word of Chinese characters, letters or digits");
      }
      terms.add(term);
    }
    // Shorter words first: a longer word must be preferred to the words that it is made of.
    terms.sort(Comparator.comparingInt(String::length));
    var words = new TreeMap<String, Float>();
    var known = new Segmenter(Lexicon.NONE);
    for (var i = 0; i < terms.size(); i++) {
      if (i > 0 && terms.get(i).length() > terms.get(i - 1).length()) {
        known = new Segmenter(Lexicon.of(words));
      }
      words.put(terms.get(i), known.path(Zone.at(terms.get(i), 0)).weight() + PREFERENCE);
    }
    return new Segmenter(Lexicon.of(words));
  }

  /**
   * The words of a text in order, folded and in lower case.
   *
   * @return words with their offsets in {@code text} as it was given
   */
  public List<Word> words(String text, Mode mode) {
    var folded = Folding.foldForSearchKeepingOffsets(text);
    return cut(folded.text(), mode).stream()
        .map(
            word ->
                new Word(
                    word.text(),
                    folded.origin(word.start()),
                    folded.origin(word.end()),
                    word.stacked()))
        .toList();
  }

  /** The words of text that is folded and in lower case already. */
  List<Word> cut(String folded, Mode mode) {
    var words = new ArrayList<Word>();
    for (var i = 0; i < folded.length(); ) {
      var zone = Zone.at(folded, i);
      var path = path(zone);
      for (var start = zone.start(); start < zone.end(); start = path.next(start)) {
        var end = path.next(start);
        words.add(new Word(folded.substring(start, end), start, end, false));
        if (mode == Mode.INDEX) {
          words.addAll(new Parts(zone, start, end).words(CoreWords.lexicon(), dictionary));
        }
      }
      i = Math.max(zone.end(), i + 1);
    }
    return words;
  }

  Function<String, List<Word>> cutting(Mode mode) {
    return folded -> cut(folded, mode);
  }

  private BestPath path(Zone zone) {
    return new BestPath(zone, CoreWords.lexicon(), dictionary);
  }
}
