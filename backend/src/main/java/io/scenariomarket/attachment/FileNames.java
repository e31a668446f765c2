package io.scenariomarket.attachment;

import io.scenariomarket.shared.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the names of uploaded files harmless. */
final class FileNames {

  private static final int MOST_CHARACTERS = 150;

  /** Also line breaks and what turns the direction of writing, which hides an extension. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  /** What some system gives a meaning, and the quotes that end a header's value. */
  private static final Pattern MEANINGFUL = Pattern.compile("[\"*/:<>?\\\\|]");

  private FileNames() {}

  /** The name without folders and without anything that does harm; empty where none was given. */
  static String tidy(@Nullable String sent) {
    var text = sent == null ? "" : UNPRINTABLE.matcher(sent).replaceAll("");
    var name = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    var harmless = MEANINGFUL.matcher(Text.orEmpty(name)).replaceAll("_");
    return shortened(harmless.replaceFirst("^\\.+", ""));
  }

  /** Long names lose their middle, never their extension. */
  private static String shortened(String name) {
    if (name.codePointCount(0, name.length()) <= MOST_CHARACTERS) {
      return name;
    }
    var dot = name.lastIndexOf('.');
    var extension = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
    var kept = MOST_CHARACTERS - extension.length();
    return name.substring(0, name.offsetByCodePoints(0, kept)) + extension;
  }
}
