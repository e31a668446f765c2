package io.scenariomarket.columns;

import java.util.Locale;

/** What a sheet can be that holds neither needs nor capabilities nor organisations. */
public enum OtherList {
  /** Who came to a meeting. */
  ATTENDANCE,
  /** Experts, staff, members. */
  PEOPLE,
  /** Whom to call. */
  CONTACTS,
  /** What things cost. */
  PRICES,
  /** One item that stands upright: a field a row. */
  FORM,
  /** How other sheets are to be filled in. */
  GUIDE;

  /** As it stands in files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its rows could be read if somebody insists. */
  public boolean readable() {
    return this == GUIDE;
  }
}
