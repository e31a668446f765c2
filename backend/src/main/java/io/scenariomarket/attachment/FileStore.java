package io.scenariomarket.attachment;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Contents as files below one directory, spread over 256 folders. */
class FileStore implements AttachmentStore {

  private static final String INCOMING = ".incoming";

  private final Path directory;

  FileStore(Path directory) {
    this.directory = directory;
  }

  @Override
  public void put(String sha256, Path content) throws IOException {
    var target = file(sha256);
    Files.createDirectories(target.getParent());
    var incoming = Files.createDirectories(directory.resolve(INCOMING));
    var copy = incoming.resolve(UUID.randomUUID().toString());
    try {
      Files.copy(content, copy);
      Files.setLastModifiedTime(copy, FileTime.from(Instant.now()));
      Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    try {
      return Files.newInputStream(file(sha256));
    } catch (NoSuchFileException missing) {
      throw new FileNotFoundException(missing.getMessage());
    }
  }

  @Override
  public void delete(String sha256) throws IOException {
    Files.deleteIfExists(file(sha256));
  }

  /** What was left when a copy was interrupted is cleared away with this, too. */
  @Override
  public List<String> storedBefore(Instant moment) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory, 2)) {
      var old = files.filter(file -> olderThan(moment, file)).toList();
      for (var file : old) {
        if (file.startsWith(directory.resolve(INCOMING))) {
          Files.deleteIfExists(file);
        }
      }
      return old.stream()
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[0-9a-f]{64}"))
          .toList();
    }
  }

  private static boolean olderThan(Instant moment, Path file) {
    try {
      return Files.isRegularFile(file)
          && Files.getLastModifiedTime(file).toInstant().isBefore(moment);
    } catch (IOException _) {
      return false; // It has gone since it was listed.
    }
  }

  private Path file(String sha256) {
    return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
  }
}
