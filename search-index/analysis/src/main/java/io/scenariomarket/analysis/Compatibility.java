package io.scenariomarket.analysis;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Unicode compatibility forms (NFKC) one code point at a time, so that offsets stay known. */
final class Compatibility {

  private Compatibility() {}

  static Folded normalise(Folded source) {
    var text = source.text();
    if (text.codePoints().allMatch(Compatibility::isUsual)) {
      return source;
    }
    var folded = new Folded.Builder(source);
    for (int i = 0, next; i < text.length(); i = next) {
      var c = text.codePointAt(i);
      next = i + Character.charCount(c);
      if (isUsual(c)) {
        folded.copy(i, next);
      } else {
        folded.replace(i, next, Normalizer.normalize(text.substring(i, next), Form.NFKC));
      }
    }
    return folded.build();
  }

  /** Whether this is of the ranges that make up nearly all Chinese text and never change. */
  private static boolean isUsual(int c) {
    return c < 0xA0 || c >= 0x4E00 && c <= 0x9FFF || c >= 0x3001 && c <= 0x3029;
  }
}
