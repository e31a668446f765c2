package io.scenariomarket.columns;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the rows of a sheet tell of. */
public enum SheetKind {
  /** Needs, one a row. */
  DEMAND,
  /** Capabilities, one a row. */
  SUPPLY,
  /** Organisations, one a row, each with what it is and several products. */
  COMPANY;

  /** The kind as it stands in addresses, files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field without which a row is none. */
  public String title() {
    return this == COMPANY ? SheetFields.ORGANISATION : SheetFields.TITLE;
  }

  /** The fields that say what a row is about: without any of them it is no more than a name. */
  public Set<String> says() {
    return switch (this) {
      case DEMAND -> Set.of("problem");
      case SUPPLY -> Set.of("description");
      case COMPANY ->
          Set.of(
              SheetFields.PRODUCTS,
              SheetFields.BUSINESS,
              SheetFields.TECHNOLOGY,
              SheetFields.POSITIONING,
              "profile",
              "honours");
    };
  }

  public static Optional<SheetKind> of(String key) {
    for (var kind : values()) {
      if (kind.key().equalsIgnoreCase(key)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
