package io.scenariomarket.sheet;

import io.scenariomarket.office.OfficeFile;
import io.scenariomarket.shared.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells from the content what a file is. */
final class Detection {

  private Detection() {}

  static SheetFile.Type of(Path file) throws IOException {
    if (Files.size(file) == 0) {
      throw Refusal.invalid("file", "sheet.empty");
    }
    var container = OfficeFile.of(file);
    if (container.isEmpty()) {
      return SheetFile.Type.CSV;
    }
    if (container.get().encrypted()) {
      throw Refusal.invalid("file", "sheet.type.encrypted");
    }
    if (container.get().packaged() && container.get().macros()) {
      throw Refusal.invalid("file", "sheet.type.macros");
    }
    if (container.get().has("xl/workbook.xml")) {
      return SheetFile.Type.XLSX;
    }
    if (container.get().has("Workbook") || container.get().has("Book")) {
      return SheetFile.Type.XLS;
    }
    throw Refusal.invalid("file", "sheet.type.refused");
  }
}
