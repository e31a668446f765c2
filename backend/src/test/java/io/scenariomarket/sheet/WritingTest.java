package io.scenariomarket.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets that are written. */
class WritingTest {

  private record Item(String name, int count, LocalDate day) {}

  private static final List<Column<Item>> COLUMNS =
      List.of(
          Column.of("名称", Item::name),
          Column.of("数量", Item::count),
          Column.of("日期", Item::day).wide(12),
          Column.of("空白", _ -> null));

  private static final Item ITEM = new Item("=1+1", -3, LocalDate.of(2026, 3, 5));

  @Test
  void haveHeadingsAndTypedCells() throws IOException {
    var out = new ByteArrayOutputStream();
    SheetWriter.write(out, "清单/一", "第 1 批", COLUMNS, Stream.of(ITEM));
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("清单 一");
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("第 1 批");
      assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("数量");
      var row = sheet.getRow(2);
      assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
      assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-3);
      assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(ITEM.day());
      assertThat(row.getCell(3)).isNull();
    }
  }

  @Test
  void areReadAsUtf8AndComputeNothing() throws IOException {
    var out = new ByteArrayOutputStream();
    CsvWriter.write(out, COLUMNS, Stream.of(ITEM));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("\uFEFF名称,数量,日期,空白\n\"'=1+1\",-3,2026-03-05,\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
  void leaveNothingForASpreadsheetToCompute(String cell) {
    assertThat(CsvWriter.harmless(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"状态: a=b", ""})
  void leaveOrdinaryTextAlone(String cell) {
    assertThat(CsvWriter.harmless(cell)).isEqualTo(cell);
  }
}
