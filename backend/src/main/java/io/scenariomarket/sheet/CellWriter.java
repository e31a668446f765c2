package io.scenariomarket.sheet;

import io.scenariomarket.shared.Text;
import java.time.LocalDate;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** Fills cells of one workbook, whose styles it holds. */
final class CellWriter {

  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final short TITLE_HEIGHT = 14;

  private final CellStyle title;
  private final CellStyle heading;
  private final CellStyle text;
  private final CellStyle day;

  CellWriter(Workbook workbook) {
    title = workbook.createCellStyle();
    var large = workbook.createFont();
    large.setBold(true);
    large.setFontHeightInPoints(TITLE_HEIGHT);
    title.setFont(large);
    heading = workbook.createCellStyle();
    var bold = workbook.createFont();
    bold.setBold(true);
    heading.setFont(bold);
    heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    heading.setWrapText(true);
    heading.setVerticalAlignment(VerticalAlignment.CENTER);
    text = workbook.createCellStyle();
    text.setWrapText(true);
    text.setVerticalAlignment(VerticalAlignment.TOP);
    // Whoever edits a text that begins with = still has a text.
    text.setQuotePrefixed(true);
    day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    day.setVerticalAlignment(VerticalAlignment.TOP);
  }

  void title(Cell cell, String words) {
    cell.setCellValue(Text.shortened(words, LONGEST));
    cell.setCellStyle(title);
  }

  void heading(Cell cell, String words) {
    cell.setCellValue(Text.shortened(words, LONGEST));
    cell.setCellStyle(heading);
  }

  void write(Cell cell, Object value) {
    switch (value) {
      case Number number -> cell.setCellValue(number.doubleValue());
      case Boolean truth -> cell.setCellValue(truth);
      case LocalDate date -> {
        cell.setCellValue(date);
        cell.setCellStyle(day);
      }
      default -> {
        cell.setCellValue(Text.shortened(value.toString(), LONGEST));
        cell.setCellStyle(text);
      }
    }
  }
}
