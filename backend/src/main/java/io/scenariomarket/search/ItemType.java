package io.scenariomarket.search;

import java.util.Locale;
import java.util.Optional;

/** What can be found. */
public enum ItemType {
  SCENARIO,
  CAPABILITY;

  /** The type as it stands in addresses and answers: {@code scenario}, {@code capability}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of this key; singular or plural, in any letter case. */
  public static Optional<ItemType> of(String key) {
    var wanted = key.strip().toLowerCase(Locale.ROOT);
    return switch (wanted) {
      case "scenario", "scenarios" -> Optional.of(SCENARIO);
      case "capability", "capabilities" -> Optional.of(CAPABILITY);
      default -> Optional.empty();
    };
  }
}
