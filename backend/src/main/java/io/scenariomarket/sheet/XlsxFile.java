package io.scenariomarket.sheet;

import io.scenariomarket.shared.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook since 2007, read as its XML goes by. */
final class XlsxFile implements SheetFile {

  /** Bytes that one part of a workbook may unpack to, and how much smaller it may be packed. */
  private static final long UNPACKED = 200L << 20;

  private static final double LEAST_RATIO = 0.002;

  /** Parts of a package: a picture beside each row is no attack. */
  private static final int MOST_PARTS = 20_000;

  private static final int MOST_STRINGS = 1_000_000;
  private static final int MOST_CHARACTERS = 60_000_000;

  /** Merged cells of one sheet, far more than anybody draws. */
  static final int MOST_MERGED = 50_000;

  static {
    // Columns that were formatted to the last row pack very well and are no attack: the size is
    // what counts.
    ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    ZipSecureFile.setMaxEntrySize(UNPACKED);
    ZipSecureFile.setMaxFileCount(MOST_PARTS);
  }

  private final ReadLimits limits;
  private final RowGate gate;
  private final OPCPackage workbook;
  private final List<String> names = new ArrayList<>();
  private final List<PackagePart> parts = new ArrayList<>();
  private final NumberFormats formats = new NumberFormats();
  private final ReadOnlySharedStringsTable strings;
  private boolean since1904;

  XlsxFile(Path file, ReadLimits limits)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    this.limits = limits;
    this.gate = new RowGate(limits);
    this.workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
    var read = false;
    try {
      this.strings = new Strings(workbook);
      survey();
      read = true;
    } finally {
      if (!read) {
        workbook.revert();
      }
    }
  }

  /** The texts of all cells, which are held in memory: a small file can have millions of them. */
  private static final class Strings extends ReadOnlySharedStringsTable {

    // Counted while the constructor above reads them.
    private int count;
    private int characters;

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

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
      if ((this.characters += length) > MOST_CHARACTERS) {
        throw Refusal.invalid("file", "sheet.too-large");
      }
      super.characters(characters, start, length);
    }
  }

  private void survey()
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
    Guard.read(reader, guarded -> rows(sheet, guarded));
  }

  private void rows(int sheet, Predicate<SheetRow> reader)
      throws IOException, SAXException, ParserConfigurationException {
    var part = parts.get(sheet);
    gate.begin(sheet);
    var handler =
        new SheetHandler(strings, formats, since1904, new Merges(merges(part)), gate, reader);
    try (var content = part.getInputStream()) {
      parse(content, handler);
    } catch (SheetHandler.Enough _) {
      // Whoever reads has what they want.
    }
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
              if (!name.equals("mergeCell")) {
                return;
              }
              if (merges.size() == MOST_MERGED) {
                throw Refusal.invalid("file", "sheet.too-many-merged", MOST_MERGED);
              }
              merges.add(CellRangeAddress.valueOf(given.getValue("ref")));
            }
          });
    }
    return merges;
  }

  private void parse(InputStream content, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    var parser = XMLHelper.newXMLReader();
    parser.setContentHandler(handler);
    parser.parse(new InputSource(new Counted(content)));
  }

  /** What all parts together unpack to: fifty sheets may each be as large as one may. */
  private final class Counted extends FilterInputStream {

    Counted(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      return count(super.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      var read = super.read(bytes, from, most);
      return count(read, read);
    }

    private int count(int answer, int more) {
      gate.unpack(Math.max(more, 0));
      return answer;
    }
  }

  @Override
  public void close() {
    workbook.revert();
  }
}
