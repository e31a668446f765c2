package io.scenariomarket.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.scenariomarket.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a file, it is read, or refused in words. */
class HostileSheetTest {

  private static final long SEED = 20_260_704L;
  private static final int SPOILED = 120;
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir Path directory;

  static Stream<byte[]> files() throws IOException {
    return Stream.of(
        honest(new XSSFWorkbook()),
        honest(new HSSFWorkbook()),
        "标题,预算\n机器人,\"100\n万元\"\n".getBytes(StandardCharsets.UTF_8),
        "标题\t预算\n机器人\t100\n".getBytes(StandardCharsets.UTF_16));
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadOrRefusedHoweverItsBytesAreSpoiled(byte[] honest) throws IOException {
    var random = new Random(SEED);
    for (int i = 0; i < SPOILED; i++) {
      var bytes = honest.clone();
      for (int times = 1 + random.nextInt(20); times > 0; times--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      readsOrRefuses(i % 3 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
    }
  }

  @Test
  void isReadOrRefusedHoweverItsPartsAreSpoiled() throws IOException {
    var honest = parts(honest(new XSSFWorkbook()));
    for (var name : honest.keySet()) {
      for (var spoiled :
          List.of(
              "",
              "<x/>",
              "<!DOCTYPE x [<!ENTITY a 'a'>]><x>&a;</x>",
              "<x" + " ".repeat(100_000) + "/>",
              "<a>".repeat(50_000),
              new String(honest.get(name), StandardCharsets.UTF_8).replaceAll("\\d", "9"),
              new String(honest.get(name), StandardCharsets.UTF_8).replaceAll("\"[^\"]*\"", "\"\""),
              new String(honest.get(name), StandardCharsets.UTF_8)
                  .replaceAll("<cellStyleXfs.*?</cellStyleXfs>", ""),
              new String(honest.get(name), StandardCharsets.UTF_8)
                  .replaceAll("[A-Z]\\d+", "ZZZZ0"))) {
        var parts = new LinkedHashMap<>(honest);
        parts.put(name, spoiled.getBytes(StandardCharsets.UTF_8));
        readsOrRefuses(packed(parts));
      }
      var parts = new LinkedHashMap<>(honest);
      parts.remove(name);
      readsOrRefuses(packed(parts));
    }
  }

  @Test
  void isNoTextWhereHalfACharacterIsLeft() throws IOException {
    var odd = "\uFEFF标题,预算\n机器人,100\n".getBytes(StandardCharsets.UTF_16LE);
    var file = Files.write(directory.resolve("odd.csv"), Arrays.copyOf(odd, odd.length - 1));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(file));
  }

  @Test
  void keepsNoMoreMergedCellsInMindThanARowHasColumns() {
    var ranges = new ArrayList<CellRangeAddress>();
    for (int i = 0; i < 50_000; i++) {
      ranges.add(new CellRangeAddress(i % 7, 60_000 - i % 11, 0, 3));
    }
    var merges = new Merges(ranges);
    assertThat(merges.ranges()).isEqualTo(77);
    for (int row = 0; row < 50_000; row++) {
      var cells = new ArrayList<>(row == 0 ? List.of("甲") : List.<String>of());
      merges.spread(row, cells, 200);
      assertThat(cells).containsExactly("甲", "甲", "甲", "甲");
    }
  }

  @Test
  void isRefusedWithTooManyMergedCells() throws IOException {
    var cells =
        "<mergeCells>" + "<mergeCell ref=\"A1:B2\"/>".repeat(50_001) + "</mergeCells></worksheet>";
    assertThat(refusal(packed(changed(SHEET, "</worksheet>", cells))))
        .contains("sheet.too-many-merged");
  }

  @Test
  void countsRowsOverAllSheets() throws IOException {
    var workbook = new XSSFWorkbook();
    for (var name : List.of("a", "b", "c")) {
      var sheet = workbook.createSheet(name);
      IntStream.range(0, 5).forEach(i -> sheet.createRow(i).createCell(0).setCellValue("x"));
    }
    var file = Files.write(directory.resolve("rows.xlsx"), bytes(workbook));
    var limits = new ReadLimits(12, 10, 10, Duration.ofMinutes(1));
    try (var opened = SheetFile.open(file, limits)) {
      opened.read(0, _ -> true);
      opened.read(0, _ -> true);
      opened.read(1, _ -> true);
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> opened.read(2, _ -> true))
          .satisfies(
              refused ->
                  assertThat(refused.fields().getFirst().message()).isEqualTo("sheet.too-long"));
    }
  }

  @Test
  void countsBlankRowsOverAllSheets() throws IOException {
    var gate = new RowGate(ReadLimits.USUAL);
    var merges = new Merges(List.of());
    var most = 3 << 20;
    for (int sheet = 0; sheet < 4; sheet++) {
      gate.begin(sheet);
      for (int row = 0; row < most / 4; row++) {
        gate.pass(row, List.of(), merges, _ -> true);
      }
    }
    gate.begin(3);
    for (int row = 0; row < most / 4; row++) {
      gate.pass(row, List.of(), merges, _ -> true);
    }
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> gate.pass(most / 4, List.of(), merges, _ -> true));
  }

  @Test
  void endsWhereSpreadsheetsEnd() throws IOException {
    for (var number : List.of("1048577", "2147483647")) {
      var row = "<row r=\"" + number + "\"/></sheetData>";
      assertThat(refusal(packed(changed(SHEET, "</sheetData>", row)))).contains("sheet.too-large");
    }
    assertThat(refusal(packed(changed(SHEET, "</sheetData>", "<row r=\"1048576\"/></sheetData>"))))
        .isEmpty();
  }

  @Test
  void holdsNothingThatCannotBeStored() throws IOException {
    var workbook = packed(changed("xl/sharedStrings.xml", "</t>", "_x0000__xD800_</t>"));
    var text = "\uFEFF标题,预算\n机器\0人,100\n".getBytes(StandardCharsets.UTF_16LE);
    for (var content : List.of(workbook, text)) {
      var file = Files.write(directory.resolve("stored"), content);
      var cells = new ArrayList<String>();
      try (var opened = SheetFile.open(file, ReadLimits.USUAL)) {
        opened.read(0, row -> cells.addAll(row.cells()));
      }
      assertThat(cells).isNotEmpty().noneMatch(cell -> cell.matches("(?s).*[\\p{Cc}\\p{Cs}].*"));
    }
  }

  @Test
  void readsAPictureBesideEachRow() throws IOException {
    var type = "<Default Extension=\"png\" ContentType=\"image/png\"/></Types>";
    var parts = changed("[Content_Types].xml", "</Types>", type);
    IntStream.range(0, 2_000).forEach(i -> parts.put("xl/media/" + i + ".png", new byte[1]));
    assertThat(refusal(packed(parts))).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithTheWholeFile() throws IOException {
    var many = parts(honest(new XSSFWorkbook()));
    IntStream.range(0, 20_001).forEach(i -> many.put("xl/media/" + i, new byte[0]));
    assertThat(refusal(packed(many))).containsExactly("sheet.too-large");
    var macros = parts(honest(new XSSFWorkbook()));
    macros.put("xl/vbaProject.bin", new byte[10]);
    assertThat(refusal(packed(macros))).containsExactly("sheet.type.macros");
  }

  @ParameterizedTest
  @MethodSource("files")
  void letsThroughWhatItsTakerThrows(byte[] honest) throws IOException {
    try (var opened =
        SheetFile.open(Files.write(directory.resolve("f"), honest), ReadLimits.USUAL)) {
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  opened.read(
                      0,
                      _ -> {
                        throw new IllegalStateException("of the taker");
                      }))
          .withMessage("of the taker");
    }
  }

  private static Map<String, byte[]> changed(String part, String from, String to)
      throws IOException {
    var parts = parts(honest(new XSSFWorkbook()));
    parts.computeIfPresent(
        part,
        (_, content) ->
            new String(content, StandardCharsets.UTF_8)
                .replace(from, to)
                .getBytes(StandardCharsets.UTF_8));
    return parts;
  }

  private void readsOrRefuses(byte[] content) throws IOException {
    for (var message : refusal(content)) {
      assertThat(message).startsWith("sheet.");
    }
  }

  private List<String> refusal(byte[] content) throws IOException {
    try {
      read(Files.write(directory.resolve("file"), content));
      return List.of();
    } catch (Refusal refusal) {
      return refusal.fields().stream().map(Refusal.Field::message).toList();
    }
  }

  private static void read(Path file) throws IOException {
    try (var opened = SheetFile.open(file, ReadLimits.USUAL)) {
      for (int i = 0; i < opened.sheets().size(); i++) {
        opened.read(i, _ -> true);
      }
    }
  }

  private static byte[] honest(Workbook workbook) throws IOException {
    var sheet = workbook.createSheet("需求");
    for (int i = 0; i < 20; i++) {
      var row = sheet.createRow(i);
      row.createCell(0).setCellValue("机器人" + i);
      row.createCell(1).setCellValue(i * 1.5);
      row.createCell(2).setCellValue(i % 2 == 0);
    }
    sheet.addMergedRegion(new CellRangeAddress(3, 5, 0, 1));
    return bytes(workbook);
  }

  private static byte[] bytes(Workbook workbook) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (workbook) {
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] packed(Map<String, byte[]> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
