package io.scenariomarket.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scenariomarket.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is let in, whatever it is called. */
class UploadTest {

  private static final long MOST = 1 << 20;

  static Stream<Arguments> accepted() throws IOException {
    return Stream.of(
        Arguments.of("报告.pdf", Samples.pdf(), FileType.PDF),
        Arguments.of("图.PNG", Samples.image("png"), FileType.PNG),
        Arguments.of("图.jpeg", Samples.image("jpg"), FileType.JPEG),
        Arguments.of("图.webp", Samples.webp(), FileType.WEBP),
        Arguments.of("说明.txt", Samples.text("一段文字"), FileType.TEXT),
        Arguments.of("数据.csv", Samples.text("名称,数值\n准确率,95\n"), FileType.CSV),
        Arguments.of("方案.docx", Samples.docx(), FileType.DOCX),
        Arguments.of("表.xlsx", Samples.table(1 << 20), FileType.XLSX),
        Arguments.of("公开.pdf", Samples.pdf(""), FileType.PDF),
        Arguments.of(
            "片.pptx", Samples.zip("[Content_Types].xml", "ppt/presentation.xml"), FileType.PPTX),
        Arguments.of("旧.doc", Samples.compound("WordDocument"), FileType.DOC),
        Arguments.of("旧.xls", Samples.compound("Workbook"), FileType.XLS),
        Arguments.of("旧.ppt", Samples.compound("PowerPoint Document"), FileType.PPT));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void isRecognisedByItsContent(String name, byte[] content, FileType type) throws IOException {
    assertThat(check(name, content)).isEqualTo(type);
  }

  static Stream<Arguments> refused() throws IOException {
    var html = Samples.text("<!DOCTYPE html><html><script>alert(1)</script></html>");
    var svg = Samples.text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>");
    return Stream.of(
        Arguments.of("a.html", html, "unknown-name"),
        Arguments.of("a.pdf", html, "refused"),
        Arguments.of("a.txt", html, "refused"),
        Arguments.of("a.svg", svg, "unknown-name"),
        Arguments.of("a.png", svg, "refused"),
        Arguments.of("a.docx", Samples.exe(), "refused"),
        Arguments.of("a.exe", Samples.exe(), "unknown-name"),
        Arguments.of("a.txt", Samples.text("#!/bin/sh\nrm -rf /\n"), "refused"),
        Arguments.of("a.zip", Samples.zip("a.txt"), "unknown-name"),
        Arguments.of("a.docx", Samples.zip("a.txt"), "refused"),
        Arguments.of("a.docx", Samples.zip("META-INF/MANIFEST.MF", "A.class"), "refused"),
        Arguments.of("a.docx", Arrays.copyOf(Samples.docx(), 100), "damaged"),
        Arguments.of("a.pdf", Samples.image("png"), "contradicted"),
        Arguments.of("a.jpg", Samples.image("png"), "contradicted"),
        Arguments.of("a.xlsx", Samples.docx(), "contradicted"),
        Arguments.of("a.pdf", Samples.docx(), "contradicted"),
        Arguments.of("a.png", Samples.text("文字"), "contradicted"),
        Arguments.of("noextension", Samples.pdf(), "unknown-name"),
        Arguments.of("a.doc", Samples.compound("__nameid_version1.0"), "refused"),
        Arguments.of("a.doc", Arrays.copyOf(Samples.compound("WordDocument"), 600), "damaged"),
        Arguments.of("a.docx", Samples.compound("EncryptedPackage"), "encrypted"),
        Arguments.of("a.pdf", Samples.pdf("password"), "encrypted"),
        Arguments.of("a.xlsx", Samples.table(256 << 20), "swollen"),
        Arguments.of("a.doc", Samples.compound("WordDocument", "Macros"), "macros"),
        Arguments.of(
            "a.docx",
            Samples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            "macros"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefusedInWords(String name, byte[] content, String reason) {
    assertThatThrownBy(() -> check(name, content))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(Refusal.Field::message)
                    .containsExactly("attachment.type." + reason));
  }

  @Test
  void isKnownOrRefusedHoweverItsBytesAreSpoiled() throws IOException {
    var random = new Random(4711);
    for (var honest :
        List.of(Samples.docx(), Samples.compound("WordDocument", "Data"), Samples.pdf())) {
      for (int i = 0; i < 200; i++) {
        var bytes = Arrays.copyOf(honest, 1 + random.nextInt(honest.length));
        for (int times = random.nextInt(10); times > 0; times--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        try {
          assertThat(check("a.doc", bytes)).isEqualTo(FileType.DOC);
        } catch (Refusal refusal) {
          assertThat(refusal.fields().getFirst().message()).startsWith("attachment.type.");
        }
      }
    }
  }

  @Test
  void isRefusedWhenItIsEmptyOrTooLarge() throws IOException {
    assertThatThrownBy(() -> receive(0)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> receive((int) MOST + 1)).isInstanceOf(Refusal.class);
    try (var upload = receive((int) MOST)) {
      assertThat(upload.size()).isEqualTo(MOST);
    }
  }

  @Test
  void leavesNothingBehind() throws IOException {
    var upload = receive(3);
    assertThat(upload.sha256()).hasSize(64);
    upload.close();
    assertThat(Files.exists(upload.file())).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "报告 第1版.pdf | 报告 第1版.pdf",
        "../../etc/报告.pdf | 报告.pdf",
        "C:\\Users\\李\\报告.pdf | 报告.pdf",
        "a\"b.pdf | a_b.pdf",
        "a<script>.pdf | a_script_.pdf",
        "...pdf | pdf",
        ".htaccess | htaccess",
      })
  void getsAHarmlessName(String sent, String kept) {
    assertThat(FileNames.tidy(sent)).isEqualTo(kept);
  }

  @Test
  void losesWhatCannotBeSeenInItsName() {
    assertThat(FileNames.tidy("a\r\nSet-Cookie: x.pdf")).isEqualTo("aSet-Cookie_ x.pdf");
    assertThat(FileNames.tidy("a\u202Efdp.exe")).isEqualTo("afdp.exe");
    assertThat(FileNames.tidy("报".repeat(400) + ".pdf")).hasSize(150).endsWith("报.pdf");
    assertThat(FileNames.tidy("😀".repeat(200) + ".pdf")).endsWith("😀.pdf");
    assertThat(FileNames.tidy(null)).isEmpty();
    assertThat(FileNames.tidy("dir/")).isEmpty();
  }

  private static FileType check(String name, byte[] content) throws IOException {
    try (var upload = Upload.receive(new ByteArrayInputStream(content), 100 * MOST)) {
      return FileTypes.check(upload.file(), name);
    }
  }

  private static Upload receive(int size) throws IOException {
    return Upload.receive(new ByteArrayInputStream(new byte[size]), MOST);
  }

  @Test
  void isReadPartByPartForAWord(@TempDir Path directory) throws IOException {
    var file = directory.resolve("a.pdf");
    for (int before : new int[] {0, FileTypes.PART - 4, 3 * FileTypes.PART}) {
      Files.writeString(file, "x".repeat(before) + "//Encrypt");
      assertThat(FileTypes.mentions(file, FileTypes.ENCRYPT)).isTrue();
      Files.writeString(file, "x".repeat(before) + "/Enc/rypt");
      assertThat(FileTypes.mentions(file, FileTypes.ENCRYPT)).isFalse();
    }
  }
}
