package io.scenariomarket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
