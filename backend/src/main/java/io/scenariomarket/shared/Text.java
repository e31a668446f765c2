package io.scenariomarket.shared;

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
          "[\\p{Cf}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{2800}\\x{3164}\\x{FFA0}"
              + "\\x{180B}-\\x{180F}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

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
    return text == null ? "" : INVISIBLE.matcher(printable(text)).replaceAll("").strip();
  }

  /** The tidied text in one line. */
  public static String line(@Nullable String text) {
    return SPACES.matcher(orEmpty(text)).replaceAll(" ").strip();
  }

  /** The texts that are not blank, stripped, each once, in their order. */
  public static List<String> list(@Nullable List<? extends @Nullable String> texts) {
    return texts == null
        ? List.of()
        : texts.stream().map(Text::orNull).filter(Objects::nonNull).distinct().toList();
  }
}
