package io.scenariomarket.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords and macros are found wherever they stand in a container. */
class OfficeFileTest {

  @TempDir Path directory;

  @Test
  void isNothingOfAText() throws IOException {
    assertThat(OfficeFile.of(file("文字".getBytes(StandardCharsets.UTF_8)))).isEmpty();
    assertThat(OfficeFile.of(file(new byte[0]))).isEmpty();
  }

  @Test
  void tellsOfPasswordsOfAllFormats() throws Exception {
    assertThat(look(lockedPackage()).encrypted()).isTrue();
    assertThat(look(lockedWorkbook()).encrypted()).isTrue();
    assertThat(look(compound(Map.of("WordDocument", word(0x01)))).encrypted()).isTrue();
    assertThat(look(compound(Map.of("Current User", user(0xF3D1C4DF)))).encrypted()).isTrue();
    assertThat(look(lockedEntry()).encrypted()).isTrue();

    assertThat(look(compound(Map.of("WordDocument", word(0)))).encrypted()).isFalse();
    assertThat(look(compound(Map.of("Current User", user(0xE391C05F)))).encrypted()).isFalse();
    assertThat(look(plainWorkbook()).encrypted()).isFalse();
  }

  @Test
  void tellsOfMacrosWhereverTheDirectoryLies() throws IOException {
    for (var padding : new int[] {0, 100, 5_000, 100_000}) {
      assertThat(look(compound("WordDocument", padding, "Macros", "VBA", "dir")).macros()).isTrue();
      assertThat(look(compound("Workbook", padding, "_VBA_PROJECT_CUR", "VBA", "dir")).macros())
          .isTrue();
      assertThat(look(compound("Workbook", padding, "MBD0001", "Macros", "dir")).macros()).isTrue();
      assertThat(look(compound("WordDocument", padding, "ObjectPool", "_1", "x")).macros())
          .isFalse();
    }
    assertThat(look(compound(Map.of("PowerPoint Document", slides(1)))).macros()).isTrue();
    assertThat(look(compound(Map.of("PowerPoint Document", slides(0)))).macros()).isFalse();
    assertThat(look(compound(Map.of("Workbook", sheet(1)))).macros()).isTrue();
    assertThat(look(compound(Map.of("Workbook", sheet(0)))).macros()).isFalse();
  }

  @Test
  void tellsOfMacrosByTheTypeOfAPartWhateverItsName() throws IOException {
    var type = "<Types><Override PartName='/word/picture.bin' ContentType='%s'/></Types>";
    var vba = type.formatted("application/vnd.ms-office.&#118;baProject");
    assertThat(look(zip("[Content_Types].xml", vba)).macros()).isTrue();
    var enabled = type.formatted("application/vnd.ms-word.document.macroEnabled.main+xml");
    assertThat(look(zip("[content_types].xml", enabled)).macros()).isTrue();
    var sheet = type.formatted("application/vnd.ms-excel.macrosheet+xml");
    assertThat(look(zip("[Content_Types].xml", sheet)).macros()).isTrue();
    assertThat(look(zip("word/VBAPROJECT.BIN", "x")).macros()).isTrue();
    assertThat(look(zip("[Content_Types].xml", type.formatted("image/png"))).macros()).isFalse();
  }

  @Test
  void saysOfWhatOnlyBeginsAsAContainerThatItIsDamaged() {
    for (var start : new String[] {"d0cf11e0a1b11ae1", "504b0304", "504b03041400"}) {
      assertThatExceptionOfType(OfficeFile.Damaged.class)
          .isThrownBy(() -> OfficeFile.of(file(HexFormat.of().parseHex(start))));
    }
    var bomb = "<!DOCTYPE x [<!ENTITY a 'b'>]><Types>&a;</Types>";
    assertThatExceptionOfType(OfficeFile.Damaged.class)
        .isThrownBy(() -> look(zip("[Content_Types].xml", bomb)));
  }

  @Test
  void unpacksNoMoreThanItsBoundOfWhatIsHeldInMemory() throws IOException {
    var links = "<r/>".repeat(3 << 20);
    assertThatExceptionOfType(OfficeFile.Damaged.class)
        .isThrownBy(() -> look(zip("xl/_rels/Workbook.xml.RELS", links)));
    for (var whose : List.of("Override PartName='/Own/Words.xml'", "Default Extension='XML'")) {
      var types =
          "<Types><%s ContentType='application/vnd.openxmlformats-package.core-properties+xml'/></Types>"
              .formatted(whose);
      assertThatExceptionOfType(OfficeFile.Damaged.class)
          .isThrownBy(() -> look(zip("[Content_Types].xml", types, "own/words.xml", links)));
    }
    assertThat(look(zip("xl/worksheets/sheet1.xml", links)).macros()).isFalse();
  }

  private OfficeFile look(byte[] content) throws IOException {
    return OfficeFile.of(file(content)).orElseThrow();
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(directory.resolve("file"), content);
  }

  private static byte[] word(int flags) {
    var start = new byte[600];
    start[11] = (byte) flags;
    return start;
  }

  private static byte[] user(int token) {
    var user = new byte[40];
    LittleEndian.putInt(user, 12, token);
    return user;
  }

  private static byte[] slides(int hasMacros) {
    var slides = new byte[9000];
    LittleEndian.putInt(slides, 7001, 0x04000002);
    LittleEndian.putInt(slides, 7005, 12);
    LittleEndian.putInt(slides, 7013, hasMacros);
    return slides;
  }

  private static byte[] sheet(int kind) {
    var records = new byte[600];
    LittleEndian.putShort(records, 0, (short) 0x0809);
    LittleEndian.putShort(records, 2, (short) 16);
    LittleEndian.putShort(records, 20, (short) 0x85);
    LittleEndian.putShort(records, 22, (short) 12);
    records[29] = (byte) kind;
    LittleEndian.putShort(records, 36, (short) 0x0A);
    return records;
  }

  private static byte[] compound(Map<String, byte[]> streams) throws IOException {
    try (var container = new POIFSFileSystem()) {
      for (var stream : streams.entrySet()) {
        container.createDocument(new ByteArrayInputStream(stream.getValue()), stream.getKey());
      }
      return bytes(container);
    }
  }

  private static byte[] compound(
      String main, int padding, String storage, String inner, String stream) throws IOException {
    try (var container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(new byte[600 + padding]), main);
      container
          .createDirectory(storage)
          .createDirectory(inner)
          .createDocument(stream, new ByteArrayInputStream(new byte[10]));
      return bytes(container);
    }
  }

  private static byte[] bytes(POIFSFileSystem container) throws IOException {
    var bytes = new ByteArrayOutputStream();
    container.writeFilesystem(bytes);
    return bytes.toByteArray();
  }

  private static byte[] plainWorkbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new HSSFWorkbook()) {
      workbook.createSheet("a");
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] lockedWorkbook() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try {
      return plainWorkbook();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static byte[] lockedPackage() throws Exception {
    try (var container = new POIFSFileSystem();
        var workbook = new XSSFWorkbook()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      workbook.createSheet("a");
      try (var out = encryptor.getDataStream(container)) {
        workbook.write(out);
      }
      return bytes(container);
    }
  }

  /** An archive whose directory says that an entry needs a password. */
  private static byte[] lockedEntry() throws IOException {
    var zip = zip("word/document.xml", "<x/>");
    var directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    zip[directory + 8] |= 1;
    return zip;
  }

  /** An archive of parts, each a name and a content. */
  private static byte[] zip(String... parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
