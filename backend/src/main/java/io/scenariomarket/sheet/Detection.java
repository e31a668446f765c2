package io.scenariomarket.sheet;

import io.scenariomarket.shared.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells from the first bytes what a file is. */
final class Detection {

  private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
  private static final byte[] COMPOUND = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

  private Detection() {}

  static SheetFile.Type of(Path file) throws IOException {
    byte[] start;
    try (var content = Files.newInputStream(file)) {
      start = content.readNBytes(COMPOUND.length);
    }
    if (start.length == 0) {
      throw Refusal.invalid("file", "sheet.empty");
    }
    if (Arrays.equals(start, COMPOUND)) {
      return compound(file);
    }
    if (Arrays.equals(Arrays.copyOf(start, ZIP.length), ZIP)) {
      return zip(file);
    }
    return SheetFile.Type.CSV;
  }

  private static SheetFile.Type zip(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.xml") != null) {
        return SheetFile.Type.XLSX;
      }
    } catch (ZipException | IllegalArgumentException _) {
      throw Refusal.invalid("file", "sheet.damaged");
    }
    throw Refusal.invalid("file", "sheet.type.refused");
  }

  private static SheetFile.Type compound(Path file) {
    boolean encrypted;
    boolean workbook;
    try (var container = new POIFSFileSystem(file.toFile(), true)) {
      encrypted = container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
      workbook =
          container.getRoot().hasEntryCaseInsensitive("Workbook")
              || container.getRoot().hasEntryCaseInsensitive("Book");
    } catch (IOException | RuntimeException _) {
      // The library has many ways to say that a file is damaged.
      throw Refusal.invalid("file", "sheet.damaged");
    }
    if (encrypted || !workbook) {
      throw Refusal.invalid("file", encrypted ? "sheet.type.encrypted" : "sheet.type.refused");
    }
    return SheetFile.Type.XLS;
  }
}
