package io.scenariomarket.analysis;

/** A line of a dictionary or synonym file that does not follow the file's format. */
public final class WordFileException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  WordFileException(String file, int line, String text, String expected) {
    super("%s line %d: %s, but found: %s".formatted(file, line, expected, text));
  }
}
