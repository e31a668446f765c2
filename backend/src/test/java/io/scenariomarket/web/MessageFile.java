package io.scenariomarket.web;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A file of sentences as it stands in the sources.
 *
 * @param module whose sentences these are
 * @param english whether it is the English one
 * @param sentences key and sentence, in the order of the file
 */
public record MessageFile(
    String module, boolean english, List<Map.Entry<String, String>> sentences) {

  static final Path RESOURCES =
      Path.of(System.getProperty("market.root", "."), "backend/src/main/resources");

  /** The files of all modules in both languages. */
  public static List<MessageFile> all() {
    try (var files = Files.list(RESOURCES.resolve("messages"))) {
      return files.map(MessageFile::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageFile read(Path file) {
    var name = file.getFileName().toString().replace(".properties", "");
    try (var lines = Files.lines(file)) {
      return new MessageFile(
          name.replace("_en", ""),
          name.endsWith("_en"),
          lines.flatMap(line -> sentences(line).entrySet().stream()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one of the line; none where it is blank or a comment. */
  private static Map<String, String> sentences(String line) {
    var read = new Properties();
    try {
      read.load(new StringReader(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read.stringPropertyNames().stream().collect(toMap(key -> key, read::getProperty));
  }
}
