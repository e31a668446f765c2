package io.scenariomarket.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A container of an office document: the compound file until 2003, the package since 2007. Only the
 * list of its parts is read and the few bytes that tell of passwords and macros, never more than a
 * bounded number of either.
 *
 * @param parts what it consists of, in small letters: their paths in the container
 * @param packaged whether it is a package
 * @param encrypted whether nobody reads it without a password
 * @param macros whether it brings programs of its own
 * @param unpacked bytes that the parts of a package are unpacked, as it says itself; 0 for a
 *     compound file, which is not packed
 */
public record OfficeFile(
    Set<String> parts, boolean packaged, boolean encrypted, boolean macros, long unpacked) {

  private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
  private static final byte[] COMPOUND = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

  /**
   * Looks into a container; whatever the file is called, its first bytes count.
   *
   * @return empty when it is no container
   * @throws Damaged when it begins as one and cannot be read as one
   */
  public static Optional<OfficeFile> of(Path file) throws IOException {
    byte[] start;
    try (var content = Files.newInputStream(file)) {
      start = content.readNBytes(COMPOUND.length);
    }
    try {
      if (Arrays.equals(start, COMPOUND)) {
        return Optional.of(CompoundFile.look(file));
      }
      return Arrays.equals(Arrays.copyOf(start, ZIP.length), ZIP)
          ? Optional.of(OfficePackage.look(file))
          : Optional.empty();
    } catch (TooLarge larger) {
      throw larger;
    } catch (IOException | RuntimeException | StackOverflowError failed) {
      // The libraries have many ways to say so.
      throw new Damaged(failed);
    }
  }

  /** Whether it has a part, whatever the case of its letters. */
  public boolean has(String part) {
    return parts.contains(part.toLowerCase(Locale.ROOT));
  }

  /** A file that is not what its first bytes promise. */
  public static class Damaged extends IOException {

    private static final long serialVersionUID = 1;

    Damaged(Throwable cause) {
      super(cause);
    }
  }

  /** A container of more or larger parts than any document has. */
  public static final class TooLarge extends Damaged {

    private static final long serialVersionUID = 1;

    TooLarge(String parts) {
      super(new IOException(parts));
    }
  }
}
