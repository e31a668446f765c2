package io.scenariomarket.exchange;

/** What a row of a sheet can become. */
enum ItemType {
  ORGANISATION,
  SCENARIO,
  CAPABILITY;

  /** The type as audit trail, attachments and addresses have it. */
  String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
