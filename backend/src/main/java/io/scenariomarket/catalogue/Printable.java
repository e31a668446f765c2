package io.scenariomarket.catalogue;

import java.util.regex.Pattern;

/** Leaves out what neither XML nor a font has: two code points that are no characters. */
final class Printable {

  private static final Pattern NO_CHARACTERS = Pattern.compile("[\\x{FFFE}\\x{FFFF}]");

  private Printable() {}

  static String of(String text) {
    return NO_CHARACTERS.matcher(text).replaceAll("");
  }
}
