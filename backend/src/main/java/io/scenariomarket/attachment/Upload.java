package io.scenariomarket.attachment;

import io.scenariomarket.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A content that has arrived and is not kept yet; closing it removes it.
 *
 * @param file where it lies
 * @param size bytes
 * @param sha256 its hash in hexadecimal digits
 */
record Upload(Path file, long size, String sha256) implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  /**
   * Takes a content in, a little at a time.
   *
   * @param most bytes
   * @throws Refusal when it is empty or greater than {@code most}
   */
  static Upload receive(InputStream content, long most) throws IOException {
    var file = Files.createTempFile("attachment", ".part");
    try (var input = new DigestInputStream(content, sha256Digest());
        var output = Files.newOutputStream(file)) {
      var buffer = new byte[BUFFER];
      long size = 0;
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        size += read;
        if (size > most) {
          throw Refusal.invalid("file", "attachment.too-large", megabytes(most));
        }
        output.write(buffer, 0, read);
      }
      if (size == 0) {
        throw Refusal.invalid("file", "attachment.empty");
      }
      return new Upload(file, size, HexFormat.of().formatHex(input.getMessageDigest().digest()));
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(file);
      throw failed;
    }
  }

  /** Bytes as people are told of them. */
  static long megabytes(long bytes) {
    return bytes >> 20;
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
