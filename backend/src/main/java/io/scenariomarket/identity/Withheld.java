package io.scenariomarket.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that something is there which the reader may not read, and who may.
 *
 * @param part name of the part, such as {@code budget}; {@code requirements} where some are missing
 * @param level who may read it
 */
public record Withheld(String part, Confidentiality level) {

  /** Who may read a part, if it is among those withheld; {@code null} where it is not. */
  public static @Nullable Confidentiality level(List<Withheld> withheld, String part) {
    return withheld.stream()
        .filter(each -> each.part().equals(part))
        .map(Withheld::level)
        .findFirst()
        .orElse(null);
  }
}
