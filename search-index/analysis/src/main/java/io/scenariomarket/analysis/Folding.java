package io.scenariomarket.analysis;

/**
 * Brings text that means the same into the same form.
 *
 * <p>In this order: compatibility characters (full-width forms, ㎡, Ⅲ, Kangxi radicals) to their
 * usual form, inline pinyin marks such as {@code 業(yè)} removed, traditional characters to
 * simplified ones, Taiwan's vocabulary to the mainland's ({@code 軟體} to {@code 软件}). The char
 * filter {@code market_fold} folds for search.
 */
public final class Folding {

  private Folding() {}

  /** Folds and lower-cases: the form in which text is indexed and compared. */
  public static String fold(String text) {
    return lowerCase(foldText(text));
  }

  /** Folds without changing the case: the form in which text may be shown or encoded. */
  public static String foldText(String text) {
    return foldKeepingOffsets(text).text();
  }

  /** Folds without changing the case and remembers where every character came from. */
  public static Folded foldKeepingOffsets(String text) {
    return Simplification.apply(
        PinyinMarks.remove(Compatibility.normalise(Folded.unchanged(text))));
  }

  /** Folds as {@link #fold} does, and letters with marks to plain ones: what search compares. */
  public static String foldForSearch(String text) {
    return foldForSearchKeepingOffsets(text).text();
  }

  static Folded foldForSearchKeepingOffsets(String text) {
    var plain = Letters.plain(foldKeepingOffsets(text));
    return new Folded(lowerCase(plain.text()), plain.origins());
  }

  /** Lower-cases code point by code point, so that the length never changes. */
  static String lowerCase(String text) {
    var lower = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              var folded = Character.toLowerCase(c);
              lower.appendCodePoint(
                  Character.charCount(folded) == Character.charCount(c) ? folded : c);
            });
    return lower.toString();
  }
}
