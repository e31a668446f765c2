package io.scenariomarket.sheet;

import io.scenariomarket.office.TextFile;
import io.scenariomarket.shared.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Comma-, semicolon- or tab-separated values in UTF-8, UTF-16 or GB18030. */
final class CsvFile implements SheetFile {

  private static final int SAMPLE = 8192;

  private static final CsvMapper CSV =
      CsvMapper.builder(
              CsvFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(RowGate.LONGEST_CELL + 1)
                          .build())
                  .build())
          .enable(CsvReadFeature.WRAP_AS_ARRAY)
          .build();

  private final Path file;
  private final RowGate gate;
  private final Charset charset;
  private final char separator;

  CsvFile(Path file, ReadLimits limits) throws IOException {
    this.file = file;
    this.gate = new RowGate(limits);
    this.charset = charset(file);
    this.separator = separator();
  }

  @Override
  public Type type() {
    return Type.CSV;
  }

  @Override
  public List<String> sheets() {
    return List.of("CSV");
  }

  @Override
  public void read(int sheet, Predicate<SheetRow> reader) throws IOException {
    Guard.read(reader, this::rows);
  }

  private void rows(Predicate<SheetRow> reader) throws IOException {
    gate.begin(0);
    var merges = new Merges(List.of());
    try (var text = open();
        var rows =
            CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .<String[]>readValues(text)) {
      for (int index = 0; rows.hasNextValue(); index++) {
        var cells = new ArrayList<String>();
        var values = rows.nextValue();
        for (int column = 0; column < values.length; column++) {
          gate.put(cells, index, column, unescaped(values[column]));
        }
        if (!gate.pass(index, cells, merges, reader)) {
          return;
        }
      }
    }
  }

  /** Takes back what {@link CsvWriter#harmless} put before a text. */
  private static String unescaped(String cell) {
    return cell.startsWith("'") && CsvWriter.harmless(cell.substring(1)).equals(cell)
        ? cell.substring(1)
        : cell;
  }

  private Reader open() throws IOException {
    var text = Files.newBufferedReader(file, charset);
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  private static Charset charset(Path file) throws IOException {
    try (var content = Files.newInputStream(file)) {
      var start = content.readNBytes(2);
      if (start.length == 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
        return StandardCharsets.UTF_16LE;
      }
      if (start.length == 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
        return StandardCharsets.UTF_16BE;
      }
    }
    if (TextFile.reads(file, StandardCharsets.UTF_8)) {
      return StandardCharsets.UTF_8;
    }
    var chinese = Charset.forName("GB18030");
    if (TextFile.reads(file, chinese)) {
      return chinese;
    }
    throw Refusal.invalid("file", "sheet.type.refused");
  }

  /** Whichever of the usual ones stands most often in the beginning. */
  private char separator() throws IOException {
    var start = new char[SAMPLE];
    int length;
    try (var text = open()) {
      length = text.read(start);
    }
    char most = ',';
    long times = 0;
    for (char candidate : new char[] {',', '\t', ';'}) {
      var count =
          new String(start, 0, Math.max(length, 0)).chars().filter(c -> c == candidate).count();
      if (count > times) {
        most = candidate;
        times = count;
      }
    }
    return most;
  }

  @Override
  public void close() {}
}
