package io.scenariomarket.analysis;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/**
 * Removes the reading that some web pages carry behind a traditional character: {@code 業(yè)}.
 *
 * <p>A mark is one syllable with exactly one tone mark, in parentheses, directly behind a Chinese
 * character. Anything else in parentheses is text, such as {@code 人工智能(AI)}.
 */
final class PinyinMarks {

  private static final Pattern PARENTHESES =
      Pattern.compile("(?<=\\p{IsHan}|髽I)\\(([\\p{IsLatin}\\p{Mn}]{1,10})\\)");
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
              + "(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|o|ong|ou"
              + "|u|ua|uai|uan|uang|ue|ui|un|uo|v|van|ve|vn)");
  private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
  private static final String PLAIN = "aaaaeeeeiiiioooouuuuvvvv";

  /** How 企 is damaged by the converters that leave marks; seen on published pages. */
  private static final String DAMAGED_ENTERPRISE = "髽I";

  private PinyinMarks() {}

  static Folded remove(Folded source) {
    var text = source.text();
    var parentheses = PARENTHESES.matcher(text);
    var folded = new Folded.Builder(source);
    var copied = 0;
    while (parentheses.find()) {
      if (!isTonedSyllable(parentheses.group(1))) {
        continue;
      }
      var end = parentheses.start();
      if (text.startsWith(DAMAGED_ENTERPRISE, end - DAMAGED_ENTERPRISE.length())) {
        folded.copy(copied, end - DAMAGED_ENTERPRISE.length());
        folded.replace(end - DAMAGED_ENTERPRISE.length(), end, "企业");
      } else {
        folded.copy(copied, end);
      }
      copied = parentheses.end();
    }
    if (copied == 0) {
      return source;
    }
    folded.copy(copied, text.length());
    return folded.build();
  }

  private static boolean isTonedSyllable(String mark) {
    var tones = 0;
    var plain = new StringBuilder();
    for (var c : Normalizer.normalize(mark, Form.NFC).toCharArray()) {
      var tone = TONED.indexOf(c);
      tones += tone < 0 ? 0 : 1;
      plain.append(tone < 0 ? usualLetter(c) : PLAIN.charAt(tone));
    }
    return tones == 1 && SYLLABLE.matcher(plain).matches();
  }

  private static char usualLetter(char c) {
    return switch (c) {
      case 'ɡ' -> 'g';
      case 'ɑ' -> 'a';
      case 'ü' -> 'v';
      default -> c;
    };
  }
}
