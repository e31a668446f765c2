package io.scenariomarket.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;

/**
 * Writes comma-separated values that spreadsheets open as they are: UTF-8 with its mark, and no
 * cell that would be computed.
 */
public final class CsvWriter implements AutoCloseable {

  /** Spreadsheets take a file without it for one in the encoding of their own country. */
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** What makes a spreadsheet take a text for a formula, in either width. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private static final CsvMapper CSV =
      CsvMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final SequenceWriter rows;

  /** Begins to write; whoever opened {@code out} closes it. */
  public CsvWriter(OutputStream out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    rows = CSV.writerFor(String[].class).writeValues(out);
  }

  /** Writes all rows under their headings. */
  public static <T> void write(OutputStream out, List<Column<T>> columns, Stream<T> rows)
      throws IOException {
    try (var csv = new CsvWriter(out)) {
      csv.row(columns.stream().map(Column::heading).toList());
      rows.forEachOrdered(row -> csv.row(columns.stream().map(each -> each.of(row)).toList()));
    }
  }

  /** Writes a row; {@code null} is blank. */
  public void row(List<? extends @Nullable Object> cells) {
    rows.write(cells.stream().map(CsvWriter::text).toArray(String[]::new));
  }

  /** A number may begin with a minus sign. */
  private static String text(@Nullable Object cell) {
    return cell instanceof Number ? cell.toString() : harmless(Objects.toString(cell, ""));
  }

  @Override
  public void close() {
    rows.close();
  }

  /** The same text, which no spreadsheet computes. */
  public static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
