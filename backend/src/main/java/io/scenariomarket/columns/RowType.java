package io.scenariomarket.columns;

import java.util.Locale;
import java.util.UUID;

/** What a row of a sheet can become. */
public enum RowType {
  ORGANISATION,
  SCENARIO,
  CAPABILITY;

  /** What a row of a kind becomes first of all. */
  public static RowType of(SheetKind kind) {
    return switch (kind) {
      case COMPANY -> ORGANISATION;
      case DEMAND -> SCENARIO;
      case SUPPLY -> CAPABILITY;
    };
  }

  /** The fields that its rows have, by their kind. */
  public SheetKind fields() {
    return switch (this) {
      case ORGANISATION -> SheetKind.COMPANY;
      case SCENARIO -> SheetKind.DEMAND;
      case CAPABILITY -> SheetKind.SUPPLY;
    };
  }

  /** The type as audit trail, attachments and addresses have it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The address of the page of one. */
  public String address(UUID id) {
    return new io.scenariomarket.shared.ItemType(key()).address(id);
  }
}
