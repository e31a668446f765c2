package io.scenariomarket.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook of one sheet, a few rows at a time: however many rows there are, the memory
 * that it takes is the same.
 *
 * <p>Texts are written as texts, which no spreadsheet computes, whatever they begin with.
 */
public final class SheetWriter {

  private static final int ROWS_IN_MEMORY = 100;

  private SheetWriter() {}

  /** Writes a workbook (.xlsx) with a row of headings, which stays in view, and then the rows. */
  public static <T> void write(
      OutputStream out, String name, List<Column<T>> columns, Stream<T> rows) throws IOException {
    write(out, name, null, columns, rows);
  }

  /**
   * Writes a workbook (.xlsx) with a title above the headings.
   *
   * @param name of the sheet; what a name may not hold is replaced, and it is cut to 31 characters
   * @param title a line above the headings; {@code null} for none
   * @param rows closed by whoever opened them
   */
  public static <T> void write(
      OutputStream out,
      String name,
      @Nullable String title,
      List<Column<T>> columns,
      Stream<T> rows)
      throws IOException {
    try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      workbook.setCompressTempFiles(true);
      var sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
      var cells = new CellWriter(workbook);
      int head = 0;
      if (title != null) {
        cells.title(sheet.createRow(head++).createCell(0), title);
      }
      headings(sheet, head, columns, cells);
      int at = head + 1;
      for (var row = rows.iterator(); row.hasNext(); ) {
        cells(sheet.createRow(at++), row.next(), columns, cells);
      }
      sheet.createFreezePane(0, head + 1);
      if (!columns.isEmpty()) {
        sheet.setAutoFilter(new CellRangeAddress(head, at - 1, 0, columns.size() - 1));
      }
      workbook.write(out);
    }
  }

  private static <T> void headings(
      SXSSFSheet sheet, int at, List<Column<T>> columns, CellWriter cells) {
    var row = sheet.createRow(at);
    for (int i = 0; i < columns.size(); i++) {
      cells.heading(row.createCell(i), columns.get(i).heading());
      sheet.setColumnWidth(i, columns.get(i).width() * 256);
    }
  }

  private static <T> void cells(Row row, T item, List<Column<T>> columns, CellWriter cells) {
    for (int i = 0; i < columns.size(); i++) {
      var value = columns.get(i).of(item);
      if (value != null) {
        cells.write(row.createCell(i), value);
      }
    }
  }
}
