package io.scenariomarket.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;

/** Tells commands that are run beside the market where its servers are, while they run. */
final class ServerNote {

  private ServerNote() {}

  /**
   * Writes the servers' addresses and passwords to a file that goes with this JVM, and that nobody
   * else on the machine can read.
   *
   * @param servers Spring properties
   */
  static void write(Path file, Map<String, String> servers) {
    var note = new Properties();
    note.putAll(servers);
    file.toFile().deleteOnExit();
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    try {
      Files.deleteIfExists(file);
      Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
      try (var out = Files.newBufferedWriter(file)) {
        note.store(out, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
