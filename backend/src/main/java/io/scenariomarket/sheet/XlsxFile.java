package io.scenariomarket.sheet;

import io.scenariomarket.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook since 2007, read as its XML goes by. */
final class XlsxFile implements SheetFile {

  /** Bytes that one part of a workbook may unpack to, and how much smaller it may be packed. */
  private static final long UNPACKED = 200L << 20;

  private static final double LEAST_RATIO = 0.002;
  private static final int MOST_STRINGS = 1_000_000;

  static {
    // Columns that were formatted to the last row pack very well and are no attack: the size is
    // what counts.
    ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    ZipSecureFile.setMaxEntrySize(UNPACKED);
  }

  private final ReadLimits limits;
  private final OPCPackage workbook;
  private final List<String> names = new ArrayList<>();
  private final List<PackagePart> parts = new ArrayList<>();
  private final NumberFormats formats = new NumberFormats();
  private final ReadOnlySharedStringsTable strings;
  private boolean since1904;

  XlsxFile(Path file, ReadLimits limits) throws IOException {
    this.limits = limits;
    this.workbook = guarded(() -> OPCPackage.open(file.toFile(), PackageAccess.READ));
    try {
      this.strings = guarded(() -> new Strings(workbook));
      guarded(this::survey);
    } catch (IOException | RuntimeException failed) {
      workbook.revert();
      throw failed;
    }
  }

  /** The texts of all cells, which are held in memory: a small file can have millions of them. */
  private static final class Strings extends ReadOnlySharedStringsTable {

    private int count; // Counted while the constructor above reads them.

    Strings(OPCPackage workbook) throws IOException, SAXException {
      super(workbook, false);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes given)
        throws SAXException {
      if (name.equals("si") && ++count > MOST_STRINGS) {
        throw Refusal.invalid("file", "sheet.too-large");
      }
      super.startElement(uri, name, qualified, given);
    }
  }

  private @Nullable Void survey()
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    var reader = new XSSFReader(workbook);
    var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      sheets.next().close();
      names.add(sheets.getSheetName());
      parts.add(sheets.getSheetPart());
      if (parts.size() > limits.sheets()) {
        throw Refusal.invalid("file", "sheet.too-many", limits.sheets());
      }
    }
    if (!workbook
        .getPartsByContentType(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml")
        .isEmpty()) {
      try (var styles = reader.getStylesData()) {
        parse(styles, formats);
      }
    }
    try (var data = reader.getWorkbookData()) {
      parse(
          data,
          new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qualified, Attributes given) {
              if (name.equals("workbookPr")) {
                var said = given.getValue("date1904");
                since1904 = "1".equals(said) || "true".equals(said);
              }
            }
          });
    }
    return null;
  }

  @Override
  public Type type() {
    return Type.XLSX;
  }

  @Override
  public List<String> sheets() {
    return List.copyOf(names);
  }

  @Override
  public void read(int sheet, Predicate<SheetRow> reader) throws IOException {
    var part = parts.get(sheet);
    var merges = new Merges(guarded(() -> merges(part)));
    var handler =
        new SheetHandler(strings, formats, since1904, merges, new RowGate(limits), reader);
    guarded(
        () -> {
          try (var content = part.getInputStream()) {
            parse(content, handler);
          } catch (SheetHandler.Enough _) {
            // Whoever reads has what they want.
          }
          return null;
        });
  }

  /** Which cells are merged stands below the rows, so that it has to be read before them. */
  private List<CellRangeAddress> merges(PackagePart part)
      throws IOException, SAXException, ParserConfigurationException {
    var merges = new ArrayList<CellRangeAddress>();
    try (var content = part.getInputStream()) {
      parse(
          content,
          new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qualified, Attributes given) {
              if (name.equals("mergeCell") && merges.size() < limits.rows()) {
                merges.add(CellRangeAddress.valueOf(given.getValue("ref")));
              }
            }
          });
    }
    return merges;
  }

  private static void parse(InputStream content, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    var parser = XMLHelper.newXMLReader();
    parser.setContentHandler(handler);
    parser.parse(new InputSource(content));
  }

  private interface Step<T extends @Nullable Object> {
    T run() throws IOException, OpenXML4JException, SAXException, ParserConfigurationException;
  }

  /** What the library finds wrong with the file is not the market's failure. */
  private static <T extends @Nullable Object> T guarded(Step<T> step) throws IOException {
    try {
      return step.run();
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException failed) {
      throw String.valueOf(failed.getMessage()).contains("Zip bomb")
          ? Refusal.invalid("file", "sheet.too-large")
          : damaged(failed);
    } catch (OpenXML4JException
        | SAXException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException failed) {
      throw damaged(failed);
    } catch (ParserConfigurationException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Refusal damaged(Exception failed) {
    var refusal = Refusal.invalid("file", "sheet.damaged");
    refusal.addSuppressed(failed);
    return refusal;
  }

  @Override
  public void close() {
    workbook.revert();
  }
}
