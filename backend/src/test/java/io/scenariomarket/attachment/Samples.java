package io.scenariomarket.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Small files of many types. */
final class Samples {

  private Samples() {}

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] pdf() {
    return text(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
  }

  static byte[] image(String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }

  static byte[] webp() {
    return "RIFF\u0024\u0000\u0000\u0000WEBPVP8 \u0018\u0000\u0000\u0000"
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] exe() {
    var bytes = new byte[256];
    bytes[0] = 'M';
    bytes[1] = 'Z';
    bytes[0x3C] = (byte) 0x80;
    System.arraycopy(text("PE\0\0"), 0, bytes, 0x80, 4);
    return bytes;
  }

  /** An archive with these parts. */
  static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text("<x/>"));
      }
    }
    return bytes.toByteArray();
  }

  static byte[] docx() throws IOException {
    return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
  }

  /** A PDF that is encrypted; everybody reads it whose password is blank. */
  static byte[] pdf(String password) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  /** A table of which one part grows a thousandfold, to so many bytes, when it is unpacked. */
  static byte[] table(int size) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : new String[] {"[Content_Types].xml", "xl/workbook.xml"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text("<x/>"));
      }
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var zeros = new byte[1 << 20];
      for (int i = 0; i < size / zeros.length; i++) {
        zip.write(zeros);
      }
    }
    return bytes.toByteArray();
  }

  /** A compound file with these entries. */
  static byte[] compound(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var container = new POIFSFileSystem()) {
      for (var name : names) {
        if (name.equals("Macros")) {
          container.getRoot().createDirectory(name);
        } else {
          container.createDocument(new ByteArrayInputStream(new byte[5000]), name);
        }
      }
      container.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }
}
