package io.scenariomarket.mining;

import io.scenariomarket.office.OfficeFile;
import io.scenariomarket.office.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * Takes the text out of one document, in a process of its own: a hostile document can use up that
 * process's memory and time, and nobody else's.
 *
 * <p>Nothing that is embedded in a document is opened.
 */
final class TextProgram {

  /** What stands for bytes that are no character. */
  private static final char REPLACEMENT = '\uFFFD';

  /** The share of characters that may be damaged in a text. */
  private static final double MOST_NOISE = 0.01;

  private TextProgram() {}

  /** How it ends. */
  enum End {
    DONE(0),
    /** The memory of the process did not suffice; the code is that of the virtual machine. */
    TOO_COSTLY(3),
    /** The content is not what the name says, or is damaged. */
    UNREADABLE(10),
    ENCRYPTED(11),
    TOO_LONG(12);

    private final int code;

    End(int code) {
      this.code = code;
    }

    /** How a process ended; whatever else happened to it, the document was not read. */
    static End of(int code) {
      return Arrays.stream(values()).filter(end -> end.code == code).findFirst().orElse(UNREADABLE);
    }
  }

  /**
   * Writes the text of a document to a file.
   *
   * @param arguments the type, the document, where the text goes, and the most characters it may
   *     have
   */
  public static void main(String[] arguments) {
    System.exit(
        run(
                DocumentType.valueOf(arguments[0]),
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                Integer.parseInt(arguments[3]))
            .code);
  }

  private static End run(DocumentType type, Path document, Path text, int most) {
    var handler = new BodyContentHandler(most);
    var metadata = new Metadata();
    try (var content = TikaInputStream.get(document)) {
      if (OfficeFile.of(document).filter(OfficeFile::encrypted).isPresent()) {
        return End.ENCRYPTED;
      }
      if (!plausible(type, content)) {
        return End.UNREADABLE;
      }
      parser(type, encoding(document))
          .parse(content, new TableRows(handler), metadata, new ParseContext());
      var read = handler.toString();
      if (type.plain() && !legible(read)) {
        return End.UNREADABLE;
      }
      Files.writeString(text, read);
      return End.DONE;
    } catch (EncryptedDocumentException _) {
      return End.ENCRYPTED;
    } catch (SAXException
        | TikaException
        | IOException
        | RuntimeException
        | StackOverflowError failed) {
      return WriteLimitReachedException.isWriteLimitReached(failed) ? End.TOO_LONG : End.UNREADABLE;
    }
  }

  /** UTF-8 where all of it is, however much markup stands before the first Chinese character. */
  private static EncodingDetector encoding(Path document) throws IOException {
    return TextFile.reads(document, StandardCharsets.UTF_8)
        ? (_, _) -> StandardCharsets.UTF_8
        : new DefaultEncodingDetector();
  }

  /** Bytes that are no text can be read in some encoding, and are full of what nobody writes. */
  private static boolean legible(String text) {
    var noise = text.chars().filter(TextProgram::noise).count();
    return MOST_NOISE * text.length() >= noise;
  }

  private static boolean noise(int c) {
    return c == REPLACEMENT || Character.isISOControl(c) && !Character.isWhitespace(c);
  }

  private static Parser parser(DocumentType type, EncodingDetector encoding) {
    return switch (type) {
      case DOCX -> new OOXMLParser();
      case PDF -> new PDFParser();
      case TEXT -> new TXTParser(encoding);
      case HTML -> new JSoupParser(encoding);
    };
  }

  private static boolean plausible(DocumentType type, TikaInputStream content) throws IOException {
    var found = MimeTypes.getDefaultMimeTypes().detect(content, new Metadata()).toString();
    return switch (type) {
      case DOCX -> found.equals("application/zip") || found.equals("application/x-tika-ooxml");
      case PDF -> found.equals("application/pdf");
      // Older Chinese encodings look like nothing in particular.
      case TEXT -> found.startsWith("text/") || found.equals("application/octet-stream");
      case HTML -> found.startsWith("text/") || found.equals("application/xhtml+xml");
    };
  }
}
