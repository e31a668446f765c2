package io.scenariomarket.shared;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tidies what people type: blanks mean "not given". */
public final class Text {

  private Text() {}

  /** The stripped text, or {@code null} where nothing but white space was given. */
  public static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The stripped text, empty where none was given. */
  public static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** The texts that are not blank, stripped, each once, in their order. */
  public static List<String> list(@Nullable List<? extends @Nullable String> texts) {
    return texts == null
        ? List.of()
        : texts.stream().map(Text::orNull).filter(Objects::nonNull).distinct().toList();
  }
}
