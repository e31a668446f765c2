package io.scenariomarket.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Text of documents of every type, and what becomes of hostile ones. */
class DocumentTextTest {

  private final DocumentText texts = texts(400_000, Duration.ofSeconds(60), 256);

  private static DocumentText texts(int mostCharacters, Duration time, int megabytes) {
    return new DocumentText(
        new MiningProperties(
            mostCharacters,
            time,
            DataSize.ofMegabytes(megabytes),
            Duration.ofMinutes(1),
            null,
            1500));
  }

  @Test
  void readsWord() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("（三）脑机接口");
      document.createParagraph().createRun().setText("推进脑机接口设备在麻醉监测领域的应用。");
      document.createTable(1, 1).getRow(0).getCell(0).setText("表中的文字");
      document.write(bytes);
    }
    assertThat(texts.of(DocumentType.DOCX, bytes.toByteArray()))
        .startsWith("（三）脑机接口\n推进脑机接口设备在麻醉监测领域的应用。")
        .contains("表中的文字");
  }

  @Test
  void readsPdf() throws Exception {
    assertThat(texts.of(DocumentType.PDF, pdf("Deep sea sensors", null)))
        .isEqualTo("Deep sea sensors");
  }

  @Test
  void readsWebPagesWithoutTheirPrograms() throws Exception {
    var html =
        "<html><head><script>steal()</script></head><body><h1>一、目标</h1><p>正文</p></body></html>";
    assertThat(texts.of(DocumentType.HTML, html.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("一、目标\n正文");
  }

  @Test
  void readsTextInWhateverEncoding() throws Exception {
    var text = "脑机接口设备在麻醉监测领域的应用，推进新型储能和深海传感器的研发。";
    assertThat(texts.of(DocumentType.TEXT, text.getBytes("GB18030"))).isEqualTo(text);
  }

  @Test
  void readsUnicodeBehindAnyAmountOfMarkup() throws Exception {
    var html = "<div>".repeat(20_000) + "需求：自动称重" + "</div>".repeat(20_000);
    assertThat(texts.of(DocumentType.HTML, html.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("需求：自动称重");
  }

  @Test
  void refusesWhatIsNoText() {
    var bytes = new byte[20_000];
    new Random(7).nextBytes(bytes);
    assertFails(DocumentType.TEXT, bytes, "unreadable");
  }

  @Test
  void saysWhyADocumentCannotBeRead() throws IOException {
    assertFails(DocumentType.PDF, "not a pdf".getBytes(StandardCharsets.UTF_8), "unreadable");
    assertFails(DocumentType.DOCX, pdf("text", null), "unreadable");
    assertFails(DocumentType.PDF, pdf("text", "secret"), "encrypted");
    assertFails(DocumentType.DOCX, locked(), "encrypted");
    assertFails(DocumentType.DOCX, deep(), "unreadable");
    assertFails(DocumentType.PDF, pdf("", null), "no-text");
    assertFails(DocumentType.TEXT, "a ".repeat(300_000).getBytes(StandardCharsets.UTF_8), "long");
  }

  /** A Word document under a password is a compound file with the package inside. */
  private static byte[] locked() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(new byte[600]), "EncryptedPackage");
      container.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] deep() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<a>".repeat(200_000).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void tellsWhatAProcessOfTooLittleMemoryEndedWith() {
    assertThat(TextProgram.End.of(3)).isEqualTo(TextProgram.End.TOO_COSTLY);
    assertThat(TextProgram.End.of(137)).isEqualTo(TextProgram.End.UNREADABLE);
  }

  @Test
  void survivesADocumentThatUnpacksToFarMore() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(
          """
          <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
          """
              .getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("_rels/.rels"));
      zip.write(
          """
          <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
          """
              .getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      var zeros = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (var i = 0; i < 400; i++) {
        zip.write(zeros);
      }
    }
    assertFails(DocumentType.DOCX, bytes.toByteArray(), "unreadable");
  }

  @Test
  void stopsADocumentThatTakesTooLong() throws IOException {
    var hasty = texts(1000, Duration.ofMillis(1), 64);
    var content = pdf("text", null);
    assertThatThrownBy(() -> hasty.of(DocumentType.PDF, content)).hasMessage("mining.failed.slow");
  }

  private void assertFails(DocumentType type, byte[] content, String reason) {
    assertThatThrownBy(() -> texts.of(type, content))
        .isInstanceOf(Unreadable.class)
        .hasMessage("mining.failed." + reason);
  }

  private static byte[] pdf(String text, String password) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText(text);
        content.endText();
      }
      if (password != null) {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }
}
