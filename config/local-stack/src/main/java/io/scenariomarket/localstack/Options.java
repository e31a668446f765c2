package io.scenariomarket.localstack;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person sets by system property ({@code market.port}) or environment (MARKET_PORT). */
final class Options {
  private Options() {}

  /** The value of an option, or null if it is absent or blank. */
  static @Nullable String text(String name) {
    var property = System.getProperty(name);
    var value = property == null || property.isBlank() ? System.getenv(variable(name)) : property;
    return value == null || value.isBlank() ? null : value.strip();
  }

  static int number(String name, int otherwise) {
    var value = text(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new StackException("%s must be a whole number, not \"%s\".".formatted(name, value), e);
    }
  }

  /** The environment variable that Spring, too, reads for a property. */
  static String variable(String name) {
    return name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
  }
}
