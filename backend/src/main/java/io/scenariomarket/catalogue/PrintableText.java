package io.scenariomarket.catalogue;

import static java.lang.Character.UnicodeBlock.VARIATION_SELECTORS;
import static java.lang.Character.UnicodeBlock.VARIATION_SELECTORS_SUPPLEMENT;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;

/**
 * Text with nothing in it that the fonts cannot show: an equivalent is put in its place where there
 * is one, else its number, as 〔U+20BB7〕. Without this it would be printed as {@code #}.
 */
final class PrintableText {

  private PrintableText() {}

  /**
   * The text in characters that can be printed.
   *
   * @param html a page; what is put in place of a character is escaped
   */
  static String of(String html) {
    var text = new StringBuilder(html.length());
    Normalizer.normalize(html, Form.NFC)
        .codePoints()
        .forEach(
            c -> {
              if (isPrintable(c)) {
                text.appendCodePoint(c);
              } else {
                text.append(HtmlUtils.htmlEscape(substitute(c)));
              }
            });
    return text.toString();
  }

  private static boolean isPrintable(int c) {
    return c == '\n'
        || c == '\r'
        || c == '\t'
        || (PrintFont.CHINESE.characters().shows(c) || PrintFont.SIGNS.characters().shows(c))
            && (PrintFont.CHINESE_BOLD.characters().shows(c)
                || PrintFont.SIGNS_BOLD.characters().shows(c));
  }

  private static String substitute(int c) {
    var block = Character.UnicodeBlock.of(c);
    if (block == VARIATION_SELECTORS || block == VARIATION_SELECTORS_SUPPLEMENT) {
      return "";
    }
    var sameGlyph = PrintFont.CHINESE.characters().usual(c);
    if (sameGlyph > 0 && isPrintable(sameGlyph)) {
      return Character.toString(sameGlyph);
    }
    return switch (Character.getType(c)) {
      // Layout has no use for what cannot be seen, and a page must not have control characters.
      case Character.CONTROL, Character.FORMAT -> "";
      // The plain form of a raised digit or a fraction says something else: 10⁶ is not 106.
      case Character.OTHER_NUMBER, Character.MODIFIER_LETTER -> number(c);
      default -> equivalent(c).orElseGet(() -> number(c));
    };
  }

  private static Optional<String> equivalent(int c) {
    return Optional.of(Normalizer.normalize(Character.toString(c), Form.NFKC))
        .filter(text -> text.codePoints().allMatch(PrintableText::isPrintable));
  }

  private static String number(int c) {
    return "〔U+%04X〕".formatted(c);
  }
}
