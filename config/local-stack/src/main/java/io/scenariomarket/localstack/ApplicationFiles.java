package io.scenariomarket.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * A copy of the built application to run from: a build meanwhile must not change the jars of a
 * running JVM, and an ahead-of-time cache is valid only for the very files that it was made with.
 */
final class ApplicationFiles {
  private static final String JAR = "scenario-market.jar";

  /** The build writes it anew each time, with the same in another order. */
  private static final String WITHOUT_ORDER = "application-modules.json";

  private final Path directory;

  private ApplicationFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Copies what was built, unless this very build was copied before; deletes other builds.
   *
   * @param target where the build put the jar, with its libraries in {@code lib}
   * @param copies the directory for copies, which nobody else uses now
   */
  static ApplicationFiles copy(Path target, Path copies) throws IOException {
    if (!Files.exists(target.resolve(JAR))) {
      throw new StackException(
          "%s is not there. Build it: mvn process-classes".formatted(target.resolve(JAR)));
    }
    var libraries = Archives.list(target.resolve("lib"));
    var directory = copies.resolve(fingerprint(target.resolve(JAR), libraries));
    if (!Files.exists(directory)) {
      var draft = copies.resolve("draft");
      Archives.delete(copies);
      Files.createDirectories(draft.resolve("lib"));
      Files.copy(target.resolve(JAR), draft.resolve(JAR));
      for (var library : libraries) {
        Files.copy(
            library,
            draft.resolve("lib").resolve(library.getFileName()),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
      Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
    }
    return new ApplicationFiles(directory);
  }

  Path jar() {
    return directory.resolve(JAR);
  }

  /** The ahead-of-time cache, which may not be there yet. */
  Path cache() {
    return directory.resolve("scenario-market.aot");
  }

  /** Our own jars by what is in them, since a build may write the same anew; others by size. */
  private static String fingerprint(Path jar, List<Path> libraries) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
      addContent(digest, jar);
      for (var library : libraries) {
        var name = library.getFileName().toString();
        digest.update((name + Files.size(library)).getBytes(StandardCharsets.UTF_8));
        if (name.contains("SNAPSHOT")) {
          addContent(digest, library);
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void addContent(MessageDigest digest, Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .filter(entry -> !entry.getName().endsWith(WITHOUT_ORDER))
          .map(entry -> entry.getName() + Long.toHexString(entry.getCrc()))
          .forEach(entry -> digest.update(entry.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
