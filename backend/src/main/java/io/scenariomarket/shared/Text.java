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

  /** The tidied text, or {@code null} where nothing but white space was given. */
  public static @Nullable String orNull(@Nullable String text) {
    var tidy = orEmpty(text);
    return tidy.isEmpty() ? null : tidy;
  }

  /** The tidied text, empty where none was given. */
  public static String orEmpty(@Nullable String text) {
    return text == null ? "" : UNPRINTABLE.matcher(text).replaceAll("").strip();
  }

  /** The tidied text in one line. */
  public static String line(@Nullable String text) {
    return orEmpty(text).replaceAll("\\s+", " ");
  }

  /** The texts that are not blank, stripped, each once, in their order. */
  public static List<String> list(@Nullable List<? extends @Nullable String> texts) {
    return texts == null
        ? List.of()
        : texts.stream().map(Text::orNull).filter(Objects::nonNull).distinct().toList();
  }
}
