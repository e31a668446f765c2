package io.scenariomarket.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The lines of a word file that say something: without blank lines and comments. */
final class Lines {

  private Lines() {}

  static List<Line> of(Path file) {
    try {
      return of(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read %s as UTF-8 text".formatted(file), e);
    }
  }

  static List<Line> ofResource(String name) {
    try (var in = Objects.requireNonNull(Lines.class.getResourceAsStream(name), name)) {
      return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Line> of(String file, String text) {
    var lines = text.lines().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> new Line(file, i + 1, lines.get(i).replaceFirst("(^|\\s)#.*", "").strip()))
        .filter(line -> !line.text().isEmpty())
        .toList();
  }

  /**
   * One line of a word file.
   *
   * @param file where it stands, for messages
   * @param number from 1
   * @param text without a comment and the space around it
   */
  record Line(String file, int number, String text) {

    /** The line's parts between separators, without the space around them. */
    String[] columns(String separator) {
      return text.split("\\s*" + separator + "\\s*", -1);
    }

    WordFileException malformed(String expected) {
      return new WordFileException(file, number, text, expected);
    }
  }
}
