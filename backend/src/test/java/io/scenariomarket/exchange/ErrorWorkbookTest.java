package io.scenariomarket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.columns.SheetKind;
import io.scenariomarket.columns.SheetPlan;
import io.scenariomarket.sheet.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is held in memory as a whole. */
class ErrorWorkbookTest {

  @TempDir Path directory;

  @Test
  void isOnlyWhatIsSmallWhenItIsUnpacked() throws IOException {
    assertThat(ErrorWorkbook.small(packed(1))).isTrue();
    var large = packed(30);
    assertThat(Files.size(large)).isLessThan(1 << 20);
    assertThat(ErrorWorkbook.small(large)).isFalse();
  }

  @Test
  void isNoneWhoseNamesAreNoText() throws IOException {
    var bytes =
        Files.readString(packed(1), StandardCharsets.ISO_8859_1)
            .replace("xl/w", "\u00ff\u00fe\u00ff\u00fe");
    // The mark of names in UTF-8, where the directory has its flags.
    var spoiled = bytes.getBytes(StandardCharsets.ISO_8859_1);
    spoiled[bytes.indexOf("PK\u0001\u0002") + 9] |= 8;
    assertThat(ErrorWorkbook.small(Files.write(directory.resolve("names.xlsx"), spoiled)))
        .isFalse();
  }

  @Test
  void numbersSheetsOfOneName() throws IOException {
    var file = directory.resolve("two.csv");
    Files.writeString(file, "标题\n甲\n");
    var sheet = new SheetPlan(0, "清单", true, SheetKind.DEMAND, 1, 1, List.of(), null, false);
    var bytes = new ByteArrayOutputStream();
    new ErrorWorkbook(
            new ImportPlan(List.of(sheet, sheet), null, Landing.DRAFT), Map.of(), "原因", "市场")
        .write(file, ReadLimits.USUAL, _ -> bytes);
    try (var written = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(written).extracting(Sheet::getSheetName).containsExactly("清单", "2 清单");
    }
  }

  private Path packed(int megabytes) throws IOException {
    var file = directory.resolve(megabytes + ".xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (int i = 0; i < megabytes; i++) {
        zip.write(new byte[1 << 20]);
      }
    }
    return file;
  }
}
