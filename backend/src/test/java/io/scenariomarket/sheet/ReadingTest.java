package io.scenariomarket.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.scenariomarket.shared.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are read, honest and hostile ones. */
class ReadingTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void giveTheTextsOfAllKindsOfCells(String type) throws IOException {
    try (var workbook = type.equals("xlsx") ? new XSSFWorkbook() : new HSSFWorkbook()) {
      var sheet = workbook.createSheet("需求");
      sheet.createRow(0).createCell(0).setCellValue("标题");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
      var row = sheet.createRow(3);
      row.createCell(0).setCellValue("类型");
      row.createCell(1).setCellValue(0.1 + 0.2);
      day(workbook, row.createCell(2), "yyyy\\-mm\\-dd");
      day(workbook, row.createCell(3), "yyyy\"年\"m\"月\"");
      row.createCell(4).setCellValue(true);
      row.createCell(5).setCellFormula("1+1");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(5));
      row.createCell(6).setCellFormula("SUM(1,2)");
      sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
      sheet.createRow(4).createCell(1).setCellValue(13_800_138_000d);
      sheet.createRow(9).createCell(7).setCellValue(" ");
      var rows = rows(save(workbook, "cells." + type));
      assertThat(rows).extracting(SheetRow::number).containsExactly(1, 4, 5);
      assertThat(rows.get(0).cells()).containsExactly("标题", "标题", "标题");
      assertThat(rows.get(1).cells().subList(0, 6))
          .containsExactly("类型", "0.3", "2025-03-05", "2025-03", "是", "2");
      assertThat(rows.get(2).cells()).containsExactly("类型", "13800138000");
      assertThat(rows.get(2).covered().get(0)).isTrue();
      assertThat(rows.get(1).covered().isEmpty()).isTrue();
    }
  }

  private static void day(Workbook workbook, org.apache.poi.ss.usermodel.Cell cell, String format) {
    var style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    cell.setCellValue(LocalDate.of(2025, 3, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void areUnderstoodInTheirEncodings(String charset) throws IOException {
    var file = directory.resolve("list.csv");
    Files.writeString(
        file, "名称;预算\r\n\"康复;训练\n设备\";'=1+1\r\n;;\r\n龘;2\r\n", Charset.forName(charset));
    var rows = rows(file);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).cells()).containsExactly("康复;训练\n设备", "=1+1");
    assertThat(rows.get(2).cells()).containsExactly("龘", "2");
  }

  @Test
  void startWithAMarkThatIsNoText() throws IOException {
    var file = Files.writeString(directory.resolve("mark.csv"), "\uFEFF名称,说明\n一,二\n");
    assertThat(rows(file).getFirst().cells()).containsExactly("名称", "说明");
  }

  @Test
  void areRefusedWhereTheyAreNoSheets() throws IOException {
    refuses("sheet.empty", new byte[0]);
    refuses("sheet.type.refused", new byte[] {0, 1, 2, 3});
    refuses("sheet.type.refused", "%PDF-1.7\n%\u0001\u0002".getBytes(StandardCharsets.UTF_8));
    refuses("sheet.damaged", new byte[] {'P', 'K', 3, 4, 0, 0});
    refuses(
        "sheet.damaged", java.util.HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(600)));
  }

  @Test
  void mayNotUnpackToMoreThanIsGood() throws IOException {
    var bomb =
        withSheet(
            out -> {
              var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
              for (int i = 0; i < 210; i++) {
                out.write(blanks);
              }
            });
    refuses("sheet.too-large", bomb);
  }

  @Test
  void mayNotHaveMoreTextsThanFitIntoMemory() throws IOException {
    var bomb =
        withPart(
            "sharedStrings.xml",
            out -> {
              out.write(
                  "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                      .getBytes(StandardCharsets.UTF_8));
              var texts = "<si><t>a</t></si>".repeat(1000).getBytes(StandardCharsets.UTF_8);
              for (int i = 0; i <= 1000; i++) {
                out.write(texts);
              }
              out.write("</sst>".getBytes(StandardCharsets.UTF_8));
            });
    refuses("sheet.too-large", bomb);
  }

  @Test
  void mayNotExpandEntitiesOrFetchAnything() throws IOException {
    var secret = Files.writeString(directory.resolve("secret.txt"), "secret");
    for (var entity :
        List.of(
            "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY x"
                + " \"&b;&b;&b;&b;\">",
            "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">")) {
      var file =
          withSheet(
              out ->
                  out.write(
                      """
                      <?xml version="1.0"?><!DOCTYPE s [%s]>
                      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                      <sheetData><row r="1"><c r="A1" t="str"><v>&x;</v></c></row></sheetData></worksheet>
                      """
                          .formatted(entity)
                          .getBytes(StandardCharsets.UTF_8)));
      refuses("sheet.damaged", file);
    }
  }

  @Test
  void mayNotHoldMoreThanTheLimits() throws IOException {
    var wide = Files.writeString(directory.resolve("wide.csv"), ",".repeat(200) + "x\n");
    refuses("sheet.too-wide", Files.readAllBytes(wide));
    refuses("sheet.too-long", "a,b\n".repeat(50_001).getBytes(StandardCharsets.UTF_8));
    refuses("sheet.damaged", ("x".repeat(40_000) + "\n").getBytes(StandardCharsets.UTF_8));
    var late = new ReadLimits(10, 10, 10, Duration.ZERO);
    try (var file = SheetFile.open(Files.writeString(directory.resolve("late.csv"), "a,b"), late)) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> file.read(0, _ -> true))
          .satisfies(
              refusal ->
                  assertThat(refusal.fields().getFirst().message()).isEqualTo("sheet.too-slow"));
    }
  }

  private interface Content {
    void write(ZipOutputStream out) throws IOException;
  }

  /** A workbook whose first sheet is something else. */
  private byte[] withSheet(Content content) throws IOException {
    return withPart("sheet1.xml", content);
  }

  private byte[] withPart(String part, Content content) throws IOException {
    Path honest;
    try (var workbook = new XSSFWorkbook()) {
      workbook.createSheet("一").createRow(0).createCell(0).setCellValue("名称");
      honest = save(workbook, "honest.xlsx");
    }
    var hostile = directory.resolve("hostile.xlsx");
    try (var from = new ZipFile(honest.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(hostile))) {
      for (var entry : from.stream().toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().endsWith(part)) {
          content.write(out);
        } else {
          from.getInputStream(entry).transferTo(out);
        }
      }
    }
    return Files.readAllBytes(hostile);
  }

  private void refuses(String message, byte[] content) throws IOException {
    var file = Files.write(directory.resolve("refused"), content);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> rows(file))
        .satisfies(refusal -> assertThat(refusal.fields().getFirst().message()).isEqualTo(message));
  }

  private Path save(Workbook workbook, String name) throws IOException {
    var file = directory.resolve(name);
    try (var out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  private static List<SheetRow> rows(Path path) throws IOException {
    var rows = new ArrayList<SheetRow>();
    try (var file = SheetFile.open(path, ReadLimits.USUAL)) {
      file.read(0, rows::add);
    }
    return rows;
  }
}
