package io.scenariomarket.analysis;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.Set;

/**
 * Writes letters as people type them who have no key for them: ü as u, ø as o, ß as ss, ё as е. And
 * 〇 as 零, which is the same figure. For search alone: text that is shown keeps them.
 */
final class Letters {

  private static final Set<UnicodeScript> WITH_MARKS =
      Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

  /**
   * Those that Unicode does not take for a letter with a mark. Lucene knows more, but only a search
   * server has Lucene, and the application folds as it does.
   */
  private static final Map<Character, String> WITHOUT_MARK =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('ẞ', "SS"),
          Map.entry('æ', "ae"),
          Map.entry('Æ', "AE"),
          Map.entry('œ', "oe"),
          Map.entry('Œ', "OE"),
          Map.entry('ø', "o"),
          Map.entry('Ø', "O"),
          Map.entry('ł', "l"),
          Map.entry('Ł', "L"),
          Map.entry('đ', "d"),
          Map.entry('Đ', "D"),
          Map.entry('ð', "d"),
          Map.entry('Ð', "D"),
          Map.entry('þ', "th"),
          Map.entry('Þ', "TH"),
          Map.entry('ħ', "h"),
          Map.entry('Ħ', "H"),
          Map.entry('ŧ', "t"),
          Map.entry('Ŧ', "T"),
          Map.entry('ı', "i"));

  private Letters() {}

  static Folded plain(Folded source) {
    var text = source.text();
    var plain = new Folded.Builder(source);
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 0x80) {
        plain.copy(i, i + 1);
      } else {
        plain.replace(i, i + 1, plain(text.charAt(i)));
      }
    }
    return plain.build();
  }

  private static String plain(char c) {
    if (c == '〇') {
      return "零";
    }
    if (Character.UnicodeBlock.of(c) == Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS) {
      return "";
    }
    var letter = Character.toString(c);
    if (!Character.isLetter(c) || !WITH_MARKS.contains(UnicodeScript.of(c))) {
      return letter;
    }
    var bare = Normalizer.normalize(letter, Form.NFD).replaceAll("\\p{Mn}", "");
    return bare.length() == 1 ? WITHOUT_MARK.getOrDefault(bare.charAt(0), bare) : bare;
  }
}
