package io.scenariomarket.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The servers' archives, which Maven fetched like every other dependency. */
final class ServerFiles {
  private static final Properties PATHS = load();

  private ServerFiles() {}

  /**
   * The archive of a server.
   *
   * @param server its name in the file, which may go on with the platform behind a dot
   * @throws StackException if it is not where the build found it
   */
  static Path archive(String server) {
    return PATHS.stringPropertyNames().stream()
        .filter(name -> name.equals(server) || name.startsWith(server + "."))
        .map(name -> Path.of(PATHS.getProperty(name)))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                new StackException(
                    "The build has not fetched \"%s\" for this machine, or it is gone. Build again: mvn process-classes"
                        .formatted(server)));
  }

  private static Properties load() {
    var paths = new Properties();
    try (var in = ServerFiles.class.getResourceAsStream("servers.properties")) {
      if (in != null) {
        paths.load(in);
      }
      return paths;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
