package io.scenariomarket.notification;

import java.util.Locale;

/**
 * Where somebody is told.
 *
 * @param email their address
 * @param language theirs, or that of the market where they have not chosen one
 */
public record Addressee(String email, Locale language) {

  /** The language of whoever has not chosen one. */
  public static final Locale UNKNOWN = Locale.SIMPLIFIED_CHINESE;
}
