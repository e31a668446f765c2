package io.scenariomarket.attachment;

import io.scenariomarket.shared.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Finds out what a file is from its content, whatever it is called. Nothing is unpacked: of a
 * container only the list of its parts is read.
 */
final class FileTypes {

  private static final Detector MAGIC = MimeTypes.getDefaultMimeTypes();

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
    return claimed;
  }

  /** What people call a type; put into the reader's language together with the sentence. */
  private static MessageSourceResolvable name(FileType type) {
    return new DefaultMessageSourceResolvable("attachment.type.name." + type);
  }

  private static Optional<FileType> detect(Path file) throws IOException {
    var mediaType = magic(file);
    return switch (mediaType) {
      case "application/zip", "application/x-tika-ooxml" -> officeOpenXml(file);
      case "application/x-tika-msoffice" -> compoundFile(file);
      default -> FileType.ofMediaType(mediaType);
    };
  }

  private static String magic(Path file) throws IOException {
    try (var content = TikaInputStream.get(Files.newInputStream(file))) {
      return MAGIC.detect(content, new Metadata()).getBaseType().toString();
    }
  }

  /** Word, Excel and PowerPoint since 2007, without macros. */
  private static Optional<FileType> officeOpenXml(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("[Content_Types].xml") == null) {
        return Optional.empty();
      }
      var names = zip.stream().map(entry -> entry.getName()).toList();
      if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
        throw refused("attachment.type.macros");
      }
      if (names.stream().anyMatch(name -> name.startsWith("word/document") && isXml(name))) {
        return Optional.of(FileType.DOCX);
      }
      if (names.contains("xl/workbook.xml")) {
        return Optional.of(FileType.XLSX);
      }
      return names.contains("ppt/presentation.xml") ? Optional.of(FileType.PPTX) : Optional.empty();
    } catch (ZipException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static boolean isXml(String name) {
    return name.endsWith(".xml");
  }

  /** Word, Excel and PowerPoint until 2003, without macros; also what is encrypted. */
  private static Optional<FileType> compoundFile(Path file) {
    try (var container = new POIFSFileSystem(file.toFile(), true)) {
      var root = container.getRoot();
      if (has(root, "EncryptedPackage")) {
        throw refused("attachment.type.encrypted");
      }
      if (has(root, "Macros") || has(root, "_VBA_PROJECT_CUR")) {
        throw refused("attachment.type.macros");
      }
      if (has(root, "WordDocument")) {
        return Optional.of(FileType.DOC);
      }
      if (has(root, "Workbook") || has(root, "Book")) {
        return Optional.of(FileType.XLS);
      }
      return has(root, "PowerPoint Document") ? Optional.of(FileType.PPT) : Optional.empty();
    } catch (IOException | IllegalArgumentException | IllegalStateException _) {
      return Optional.empty();
    } catch (IndexOutOfBoundsException _) {
      return Optional.empty(); // The library finds out in the middle that the file is damaged.
    }
  }

  private static boolean has(DirectoryNode directory, String entry) {
    return directory.hasEntryCaseInsensitive(entry);
  }

  private static Refusal refused(String message, Object... arguments) {
    return Refusal.invalid("file", message, arguments);
  }
}
