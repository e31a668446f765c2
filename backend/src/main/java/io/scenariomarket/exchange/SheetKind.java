package io.scenariomarket.exchange;

import java.util.Locale;
import java.util.Optional;

/** What the rows of a sheet tell of. */
public enum SheetKind {
  /** Needs, one a row. */
  DEMAND,
  /** Capabilities, one a row. */
  SUPPLY,
  /** Organisations, one a row, each with what it is and several products. */
  COMPANY;

  /** The kind as it stands in addresses, files and message keys. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SheetKind> of(String key) {
    for (var kind : values()) {
      if (kind.key().equalsIgnoreCase(key)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
