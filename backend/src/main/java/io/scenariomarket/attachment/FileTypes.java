package io.scenariomarket.attachment;

import io.scenariomarket.office.OfficeFile;
import io.scenariomarket.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Finds out what a file is from its content, whatever it is called. Nothing is unpacked: of a
 * container only the list of its parts is read, and of a PDF what is needed to open it.
 */
final class FileTypes {

  private static final Detector MAGIC = MimeTypes.getDefaultMimeTypes();

  /** What only a container is: what resembles one without being one is not looked into. */
  private static final Set<FileType> CONTAINERS = EnumSet.range(FileType.DOC, FileType.PPTX);

  /** Bytes of a document unpacked that do no harm, however well they are packed. */
  private static final long HARMLESS = 64L << 20;

  /** How many times as large as its file a greater document is unpacked at most. */
  private static final int TIMES = 100;

  /** What every PDF says of itself that is encrypted. */
  static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);

  /** Bytes of a file that are in memory at a time. */
  static final int PART = 1 << 16;

  private FileTypes() {}

  /**
   * What a file is.
   *
   * @param fileName what it is called; must not contradict the content
   * @throws Refusal in words, when it is nothing that can be attached
   */
  static FileType check(Path file, String fileName) throws IOException {
    var claimed =
        FileType.ofName(fileName).orElseThrow(() -> refused("attachment.type.unknown-name"));
    var found = detect(file).orElseThrow(() -> refused("attachment.type.refused"));
    // Whether a text is a table cannot be seen from it.
    var same = found == claimed || found == FileType.TEXT && claimed == FileType.CSV;
    if (!same) {
      throw refused("attachment.type.contradicted", name(found), fileName);
    }
    if (found == FileType.PDF && locked(file)) {
      throw refused("attachment.type.encrypted");
    }
    return claimed;
  }

  /** What people call a type; put into the reader's language together with the sentence. */
  private static MessageSourceResolvable name(FileType type) {
    return new DefaultMessageSourceResolvable("attachment.type.name." + type);
  }

  private static Optional<FileType> detect(Path file) throws IOException {
    // What the first bytes resemble says nothing of what else lies in a container.
    try {
      var container = OfficeFile.of(file);
      if (container.isPresent() && swollen(container.get(), Files.size(file))) {
        throw refused("attachment.type.swollen");
      }
      return container.isPresent()
          ? office(container.get())
          : FileType.ofMediaType(magic(file)).filter(type -> !CONTAINERS.contains(type));
    } catch (OfficeFile.Damaged _) {
      throw refused("attachment.type.damaged");
    }
  }

  /** Whether nobody reads a PDF without a password; many are encrypted that everybody reads. */
  private static boolean locked(Path pdf) throws IOException {
    if (!mentions(pdf, ENCRYPT)) {
      return false;
    }
    try (var _ = Loader.loadPDF(pdf.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      return false;
    } catch (InvalidPasswordException _) {
      return true;
    } catch (IOException | RuntimeException | StackOverflowError _) {
      return false; // Whether a viewer opens it all the same is not for us to say.
    }
  }

  /**
   * Whether a word stands in a file, which is read part by part.
   *
   * @param word whose first character does not come again in it
   */
  static boolean mentions(Path file, byte[] word) throws IOException {
    try (var content = Files.newInputStream(file)) {
      var part = new byte[PART];
      var met = 0;
      for (int length; (length = content.read(part)) >= 0; ) {
        for (int i = 0; i < length; i++) {
          met = part[i] == word[met] ? met + 1 : part[i] == word[0] ? 1 : 0;
          if (met == word.length) {
            return true;
          }
        }
      }
      return false;
    }
  }

  private static String magic(Path file) throws IOException {
    try (var content = TikaInputStream.get(Files.newInputStream(file))) {
      return MAGIC.detect(content, new Metadata()).getBaseType().toString();
    }
  }

  /** Whether it brings down the programs of those who open it. */
  private static boolean swollen(OfficeFile container, long size) {
    return container.unpacked() > Math.max(HARMLESS, TIMES * size);
  }

  /** Word, Excel and PowerPoint, without macros, and readable without a password. */
  private static Optional<FileType> office(OfficeFile container) {
    if (container.encrypted()) {
      throw refused("attachment.type.encrypted");
    }
    if (container.macros()) {
      throw refused("attachment.type.macros");
    }
    if (!container.packaged()) {
      return container.has("WordDocument")
          ? Optional.of(FileType.DOC)
          : container.has("Workbook") || container.has("Book")
              ? Optional.of(FileType.XLS)
              : container.has("PowerPoint Document") ? Optional.of(FileType.PPT) : Optional.empty();
    }
    if (!container.has("[Content_Types].xml")) {
      return Optional.empty();
    }
    var word =
        container.parts().stream()
            .anyMatch(part -> part.startsWith("word/document") && part.endsWith(".xml"));
    return word
        ? Optional.of(FileType.DOCX)
        : container.has("xl/workbook.xml")
            ? Optional.of(FileType.XLSX)
            : container.has("ppt/presentation.xml") ? Optional.of(FileType.PPTX) : Optional.empty();
  }

  private static Refusal refused(String message, Object... arguments) {
    return Refusal.invalid("file", message, arguments);
  }
}
