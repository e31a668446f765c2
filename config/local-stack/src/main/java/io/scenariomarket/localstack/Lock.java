package io.scenariomarket.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps two stacks from using the same data. The system releases it however its holder ends. */
final class Lock {
  private final FileLock held;

  private Lock(FileLock held) {
    this.held = held;
  }

  /**
   * Takes the lock of a data directory.
   *
   * @throws StackException if another stack, of this process or another, has it
   */
  static Lock take(StackSettings settings) throws IOException {
    Files.createDirectories(settings.run());
    var channel =
        FileChannel.open(
            settings.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = tryLock(channel);
    var holder = settings.run().resolve("holder");
    if (lock == null) {
      channel.close();
      throw new StackException(
          "Scenario Market already runs on %s (process %s). Stop it first, or start another beside it: mvn -Dmarket.data=DIRECTORY -Dmarket.port=…"
              .formatted(settings.data(), read(holder)));
    }
    Files.writeString(holder, Long.toString(ProcessHandle.current().pid()));
    return new Lock(lock);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String read(Path holder) throws IOException {
    return Files.exists(holder) ? Files.readString(holder).strip() : "unknown";
  }

  void release() {
    try {
      held.channel().close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
