package io.scenariomarket.analysis;

import java.util.ArrayList;
import java.util.List;

/** Splits text into overlapping runs of Chinese characters of one length, and Latin words. */
final class Grams {

  private Grams() {}

  /**
   * The grams of folded text in order; a run of Chinese characters that is shorter than one gram is
   * a gram itself.
   *
   * @param size characters in a gram: 1 or 2
   */
  static List<Word> cut(String folded, int size) {
    var words = new ArrayList<Word>();
    for (var i = 0; i < folded.length(); ) {
      var zone = Zone.at(folded, i);
      for (int start = zone.start(), unit; start < zone.end(); start = unit) {
        unit = zone.unitEnd(start);
        if (zone.isLatin(start)) {
          words.add(new Word(folded.substring(start, unit), start, unit, false));
          words.addAll(new Parts(zone, start, unit).words(Lexicon.NONE, Lexicon.NONE));
        } else if (size == 1) {
          words.add(new Word(folded.substring(start, unit), start, unit, false));
        } else if (isChinese(zone, unit)) {
          words.add(
              new Word(
                  folded.substring(start, zone.unitEnd(unit)), start, zone.unitEnd(unit), false));
        } else if (start == zone.start() || zone.isLatin(start - 1)) {
          words.add(new Word(folded.substring(start, unit), start, unit, false));
        }
      }
      i = Math.max(zone.end(), i + 1);
    }
    return words;
  }

  /** The whole text as one gram, without the space around it and with single spaces inside. */
  static List<Word> whole(String folded) {
    var text = folded.strip().replaceAll("\\s+", " ");
    return text.isEmpty() ? List.of() : List.of(new Word(text, 0, folded.length(), false));
  }

  private static boolean isChinese(Zone zone, int offset) {
    return offset < zone.end() && !zone.isLatin(offset);
  }
}
