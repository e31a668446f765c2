package io.scenariomarket.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tidies what people type: blanks mean "not given", and what cannot be printed or stored is left
 * out.
 */
public final class Text {

  private Text() {}

  /**
   * Control characters other than line breaks and tabs, halves of characters, and the code points
   * that are no characters and that XML cannot hold.
   */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FDD0}-\\x{FDEF}\\x{FFFE}\\x{FFFF}&&[^\n\r\t]]");

  /**
   * What is there and cannot be seen, or turns the direction of what follows: marks of format,
   * among them spaces of no width, and letters that are blank. With them two names look the same
   * that are not, and one looks like another that it is not.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cf}\\x{034F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{2800}\\x{3164}\\x{FFA0}"
              + "\\x{180B}-\\x{180F}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

  /** Marks that stand on letters, where there is no letter. */
  private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}\\p{M}]*");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /** The text without what cannot be printed or stored, and otherwise as it is. */
  public static String printable(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("");
  }

  /** The tidied text, or {@code null} where nothing but white space was given. */
  public static @Nullable String orNull(@Nullable String text) {
    var tidy = orEmpty(text);
    return tidy.isEmpty() ? null : tidy;
  }

  /** The tidied text, empty where none was given. */
  public static String orEmpty(@Nullable String text) {
    var seen = text == null ? "" : INVISIBLE.matcher(printable(text)).replaceAll("");
    return NOTHING.matcher(seen).matches() ? "" : seen.strip();
  }

  /** The tidied text in one line. */
  public static String line(@Nullable String text) {
    return SPACES.matcher(orEmpty(text)).replaceAll(" ").strip();
  }

  /**
   * An e-mail address as it is sent to, whatever input method it was typed with: ａ＠ｂ．ｃｎ is a@b.cn.
   * Empty where none was given, or one in letters that few mail servers deliver to.
   */
  public static String address(@Nullable String typed) {
    var address = Normalizer.normalize(orEmpty(typed), Normalizer.Form.NFKC);
    return address.chars().allMatch(each -> each < 0x80) ? address : "";
  }

  /** The beginning of a text: at most so many characters, and never half of one. */
  public static String first(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  /** A text of at most so many characters, the last of which says that it was longer. */
  public static String shortened(String text, int most) {
    return text.length() <= most ? text : first(text, most - 1) + "…";
  }

  /** The texts that are not blank, stripped, each once, in their order. */
  public static List<String> list(@Nullable List<? extends @Nullable String> texts) {
    return texts == null
        ? List.of()
        : texts.stream().map(Text::orNull).filter(Objects::nonNull).distinct().toList();
  }
}
