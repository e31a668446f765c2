package io.scenariomarket.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** A server's program, unpacked and made ready once and then shared by all that start it. */
final class Distribution {
  /** A file lock holds off other processes but is refused, not waited for, within one. */
  private static final ConcurrentHashMap<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

  private final Path directory;
  private final String fingerprint;

  /**
   * A distribution.
   *
   * @param directory where it is unpacked
   * @param archive what it is unpacked from
   * @param settings whatever else its making depends on
   */
  Distribution(Path directory, Path archive, String settings) throws IOException {
    this.directory = directory;
    this.fingerprint = archive.getFileName() + " " + Files.size(archive) + " " + settings;
  }

  /** Fills an empty directory with a program. */
  @FunctionalInterface
  interface Maker {
    void make(Path directory) throws IOException;
  }

  /** Makes the program unless it is there, complete and from the same archive and settings. */
  Path provide(Maker maker) throws IOException {
    var name = directory.getFileName();
    Files.createDirectories(directory.getParent());
    var lock = LOCKS.computeIfAbsent(directory, any -> new ReentrantLock());
    lock.lock();
    try (var channel =
            FileChannel.open(
                directory.resolveSibling(name + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      // Written last: a directory without it was left half made by a run that was killed.
      var complete = directory.resolveSibling(name + ".complete");
      if (!Files.exists(complete) || !Files.readString(complete).equals(fingerprint)) {
        Files.deleteIfExists(complete);
        Archives.delete(directory);
        Files.createDirectories(directory);
        maker.make(directory);
        Files.writeString(complete, fingerprint);
      }
      return directory;
    } finally {
      lock.unlock();
    }
  }
}
