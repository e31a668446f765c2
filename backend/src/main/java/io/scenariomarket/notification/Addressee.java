package io.scenariomarket.notification;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is told.
 *
 * @param email their address; {@code null} for who gave none and is told in the inbox alone
 * @param language theirs, or that of the market where they have not chosen one
 */
public record Addressee(@Nullable String email, Locale language) {

  /** The language of whoever has not chosen one. */
  public static final Locale UNKNOWN = Locale.SIMPLIFIED_CHINESE;

  /** The languages in which people are told. */
  public static final List<Locale> LANGUAGES = List.of(UNKNOWN, Locale.ENGLISH);
}
