package io.scenariomarket.work;

import io.scenariomarket.shared.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to a move.
 *
 * @param version the version that they decided on
 * @param reason why, in a few sentences; at most {@value #MAX_REASON} characters
 * @param fieldReasons what is to be changed, by the name of the field; each as long at most
 */
public record Decision(long version, @Nullable String reason, Map<String, String> fieldReasons) {

  /** The greatest length of a reason in characters. */
  public static final int MAX_REASON = 2000;

  /** How fields are called, such as {@code requirements[2].text}; others are left out. */
  private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9.\\[\\]-]{0,99}");

  public Decision {
    reason = Text.orNull(reason);
    var given = new LinkedHashMap<String, String>();
    if (fieldReasons != null) {
      fieldReasons.forEach(
          (field, text) -> {
            var words = Text.orNull(text);
            if (words != null && FIELD.matcher(field).matches()) {
              given.put(field, words);
            }
          });
    }
    fieldReasons = Collections.unmodifiableMap(given);
  }

  /** A decision on a version without a word. */
  public static Decision on(long version) {
    return new Decision(version, null, Map.of());
  }

  /** A decision on a version with a reason. */
  public static Decision on(long version, String reason) {
    return new Decision(version, reason, Map.of());
  }

  /** Whether anything is said. */
  public boolean reasoned() {
    return reason != null || !fieldReasons.isEmpty();
  }
}
