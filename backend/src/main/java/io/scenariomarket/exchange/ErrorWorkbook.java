package io.scenariomarket.exchange;

import io.scenariomarket.columns.SheetPlan;
import io.scenariomarket.exchange.ItemRow.ProblemText;
import io.scenariomarket.sheet.ReadLimits;
import io.scenariomarket.sheet.SheetFile;
import io.scenariomarket.sheet.SheetRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file as it was sent, with every cell at fault coloured and commented, and the reasons in a
 * column of their own, so that it can be corrected and sent again.
 *
 * <p>What is no workbook, or a large one, comes back as a new workbook with the same rows: the
 * library would hold all of the old one in memory.
 */
final class ErrorWorkbook {

  /** Packed bytes up to which a workbook is held in memory: some tens of thousands of cells. */
  private static final long LARGE = 2L << 20;

  /** The same for its unpacked bytes, since little can be packed very well. */
  private static final long LARGE_UNPACKED = 25L << 20;

  private static final int BUFFER = 1 << 16;

  private static final int MOST_COMMENTS = 2000;
  private static final int ROWS_IN_MEMORY = 100;
  private static final int REASON_WIDTH = 60 * 256;

  private static final Logger log = LoggerFactory.getLogger(ErrorWorkbook.class);

  private final ImportPlan plan;
  private final Map<Integer, Map<Integer, List<ProblemText>>> problems;
  private final String heading;
  private final String author;
  private int comments;

  /** The problems by sheet and row. */
  ErrorWorkbook(
      ImportPlan plan,
      Map<Integer, Map<Integer, List<ProblemText>>> problems,
      String heading,
      String author) {
    this.plan = plan;
    this.problems = problems;
    this.heading = heading;
    this.author = author;
  }

  /** Where the workbook goes, once it is known in which format it comes out. */
  interface Target {

    /**
     * Begins the file.
     *
     * @param old whether it is in the format until 2003
     */
    OutputStream begin(boolean old) throws IOException;
  }

  /** Writes the workbook; what the file is called decides nothing. */
  void write(Path file, ReadLimits limits, Target target) throws IOException {
    try (var opened = SheetFile.open(file, limits)) {
      var marked = holdable(file, opened.type()) ? marked(file) : Optional.<byte[]>empty();
      if (marked.isPresent()) {
        target.begin(opened.type() == SheetFile.Type.XLS).write(marked.get());
      } else {
        comments = 0;
        again(opened, target.begin(false));
      }
    }
  }

  private static boolean holdable(Path file, SheetFile.Type type) throws IOException {
    return type != SheetFile.Type.CSV
        && Files.size(file) <= LARGE
        && (type == SheetFile.Type.XLS || small(file));
  }

  /** The workbook itself with its marks; empty where the library cannot cope with its styles. */
  private Optional<byte[]> marked(Path file) {
    var bytes = new ByteArrayOutputStream();
    try (var content = Files.newInputStream(file);
        var workbook = WorkbookFactory.create(content)) {
      mark(workbook);
      workbook.write(bytes);
      return Optional.of(bytes.toByteArray());
    } catch (IOException | RuntimeException | StackOverflowError failed) {
      log.info("A workbook comes back as a new one", failed);
      return Optional.empty();
    }
  }

  /** Whether all parts of a workbook together are small; what they say of themselves is not. */
  static boolean small(Path file) throws IOException {
    var bytes = new byte[BUFFER];
    long all = 0;
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        try (var content = zip.getInputStream(entry)) {
          for (int read = 0; read >= 0 && all <= LARGE_UNPACKED; read = content.read(bytes)) {
            all += read;
          }
        }
      }
    } catch (ZipException _) {
      // Stricter than the library that read the rows.
      return false;
    }
    return all <= LARGE_UNPACKED;
  }

  private void mark(Workbook workbook) {
    var marks = new Marks(workbook);
    problems.forEach(
        (index, rows) -> {
          var sheet = workbook.getSheetAt(index);
          var reasons = width(index);
          title(sheet, index, reasons, marks);
          rows.forEach(
              (number, texts) -> {
                var row = sheet.getRow(number - 1);
                if (row != null) {
                  mark(sheet, row, texts, reasons, marks);
                }
              });
        });
  }

  private void title(Sheet sheet, int index, int column, Marks marks) {
    var at = plan.sheet(index).lastHeading() - 1;
    var row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
    var cell = cell(row, column);
    cell.setCellValue(heading);
    cell.setCellStyle(marks.of(cell));
    sheet.setColumnWidth(column, REASON_WIDTH);
  }

  private void mark(Sheet sheet, Row row, List<ProblemText> texts, int reasons, Marks marks) {
    for (var text : texts) {
      if (text.index() >= 0) {
        var cell = cell(row, text.index());
        cell.setCellStyle(marks.of(cell));
        comment(sheet, cell, text.message());
      }
    }
    var cell = cell(row, reasons);
    cell.setCellValue(joined(texts));
    cell.setCellStyle(marks.of(cell));
  }

  private void comment(Sheet sheet, Cell cell, String text) {
    if (cell.getCellComment() != null || ++comments > MOST_COMMENTS) {
      return;
    }
    var help = sheet.getWorkbook().getCreationHelper();
    var anchor = help.createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 5);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 4);
    var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(help.createRichTextString(text));
    comment.setAuthor(author);
    cell.setCellComment(comment);
  }

  private static Cell cell(Row row, int column) {
    return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static String joined(List<ProblemText> texts) {
    return texts.stream().map(ProblemText::line).distinct().collect(Collectors.joining("\n"));
  }

  private int width(int index) {
    return plan.sheet(index).columns().stream()
            .mapToInt(SheetPlan.ColumnPlan::index)
            .max()
            .orElse(0)
        + 1;
  }

  /** The same rows in a new workbook, a few at a time. */
  private void again(SheetFile opened, OutputStream out) throws IOException {
    try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      workbook.setCompressTempFiles(true);
      var marks = new Marks(workbook);
      for (var sheet : plan.sheets()) {
        var target = workbook.createSheet(name(workbook, sheet.name()));
        var reasons = width(sheet.index());
        opened.read(
            sheet.index(),
            row -> {
              copy(row, target, sheet, reasons, marks);
              return true;
            });
      }
      workbook.write(out);
    }
  }

  /** The name of a sheet, numbered where another one has it: files need not be what they should. */
  private static String name(Workbook workbook, String wanted) {
    var name = WorkbookUtil.createSafeSheetName(wanted);
    for (int number = 2; workbook.getSheet(name) != null; number++) {
      name = WorkbookUtil.createSafeSheetName(number + " " + wanted);
    }
    return name;
  }

  private void copy(SheetRow row, Sheet target, SheetPlan sheet, int reasons, Marks marks) {
    var copy = target.createRow(row.number() - 1);
    for (int i = 0; i < row.cells().size(); i++) {
      if (!row.cell(i).isBlank()) {
        copy.createCell(i).setCellValue(row.cell(i));
      }
    }
    if (row.number() == sheet.lastHeading()) {
      var cell = cell(copy, reasons);
      cell.setCellValue(heading);
      cell.setCellStyle(marks.of(cell));
    }
    var texts = problems.getOrDefault(sheet.index(), Map.of()).get(row.number());
    if (texts != null) {
      mark(target, copy, texts, reasons, marks);
    }
  }

  /** The marked form of every style that there is. */
  private static final class Marks {

    private final Workbook workbook;
    private final Map<Integer, CellStyle> byStyle = new HashMap<>();

    Marks(Workbook workbook) {
      this.workbook = workbook;
    }

    CellStyle of(Cell cell) {
      var style = cell.getCellStyle();
      return byStyle.containsValue(style)
          ? style
          : byStyle.computeIfAbsent((int) style.getIndex(), _ -> marked(style));
    }

    private CellStyle marked(CellStyle style) {
      var marked = workbook.createCellStyle();
      marked.cloneStyleFrom(style);
      marked.setFillForegroundColor(IndexedColors.ROSE.getIndex());
      marked.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      marked.setWrapText(true);
      return marked;
    }
  }
}
