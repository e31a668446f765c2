package io.scenariomarket.office;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether a file is text. */
public final class TextFile {

  private static final int SAMPLE = 8192;

  private TextFile() {}

  /** Whether the whole file is text in an encoding; what cannot be printed is no text. */
  public static boolean reads(Path file, Charset charset) throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = ByteBuffer.allocate(SAMPLE);
    var characters = CharBuffer.allocate(SAMPLE);
    try (var content = Files.newByteChannel(file)) {
      for (boolean end = false; !end; ) {
        end = content.read(bytes) < 0;
        bytes.flip();
        if (decoder.decode(bytes, characters, end).isError()) {
          return false;
        }
        bytes.compact();
        characters.flip();
        if (characters.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
          return false;
        }
        characters.clear();
      }
    }
    return true;
  }
}
