package io.scenariomarket.sheet;

import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/** A workbook until 2003. It is held in memory as a whole, so its size is limited. */
final class XlsFile implements SheetFile {

  private static final long LARGEST = 10L << 20;

  private final RowGate gate;
  private final HSSFWorkbook workbook;
  private final List<String> names;

  XlsFile(Path file, ReadLimits limits) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw Refusal.invalid("file", "sheet.old-too-large", LARGEST >> 20);
    }
    this.workbook = new HSSFWorkbook(new POIFSFileSystem(file.toFile(), true), false);
    this.gate = new RowGate(limits);
    if (workbook.getNumberOfSheets() > limits.sheets()) {
      workbook.close();
      throw Refusal.invalid("file", "sheet.too-many", limits.sheets());
    }
    this.names =
        IntStream.range(0, workbook.getNumberOfSheets())
            .mapToObj(workbook::getSheetName)
            .map(Text::printable)
            .toList();
  }

  @Override
  public Type type() {
    return Type.XLS;
  }

  @Override
  public List<String> sheets() {
    return names;
  }

  @Override
  public void read(int number, Predicate<SheetRow> reader) throws IOException {
    Guard.read(reader, guarded -> rows(number, guarded));
  }

  private void rows(int number, Predicate<SheetRow> reader) {
    var sheet = workbook.getSheetAt(number);
    if (sheet.getNumMergedRegions() > XlsxFile.MOST_MERGED) {
      throw Refusal.invalid("file", "sheet.too-many-merged", XlsxFile.MOST_MERGED);
    }
    var merges = new Merges(sheet.getMergedRegions());
    gate.begin(number);
    for (Row row : sheet) {
      var cells = new ArrayList<String>();
      for (Cell cell : row) {
        gate.put(cells, row.getRowNum(), cell.getColumnIndex(), text(cell));
      }
      if (!gate.pass(row.getRowNum(), cells, merges, reader)) {
        return;
      }
    }
  }

  private static String text(Cell cell) {
    var type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> {
        var style = cell.getCellStyle();
        yield CellTexts.formatted(
            cell.getNumericCellValue(), style.getDataFormat(), style.getDataFormatString(), false);
      }
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> CellTexts.truth(cell.getBooleanCellValue());
      case BLANK, ERROR, FORMULA, _NONE -> "";
    };
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
