package io.scenariomarket.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the rows of one sheet of an .xlsx file as its XML goes by. */
final class SheetHandler extends DefaultHandler {

  /** Ends the reading of what nobody wants to read on. */
  static final class Enough extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  private final SharedStrings strings;
  private final NumberFormats formats;
  private final boolean since1904;
  private final Merges merges;
  private final RowGate gate;
  private final Predicate<SheetRow> reader;

  private final StringBuilder text = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private int row = -1;
  private int column = -1;
  private @Nullable String type;
  private int style;
  private boolean collecting;
  private boolean inPhonetics;

  SheetHandler(
      SharedStrings strings,
      NumberFormats formats,
      boolean since1904,
      Merges merges,
      RowGate gate,
      Predicate<SheetRow> reader) {
    this.strings = strings;
    this.formats = formats;
    this.since1904 = since1904;
    this.merges = merges;
    this.gate = gate;
    this.reader = reader;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "row" -> {
        var said = NumberFormats.number(attributes.getValue("r")) - 1;
        // A row goes below the one before it, whatever it says.
        row = Math.max(said, row + 1);
        cells = new ArrayList<>();
        column = -1;
      }
      case "c" -> {
        var at = attributes.getValue("r");
        column = at == null ? column + 1 : new CellReference(at).getCol();
        type = attributes.getValue("t");
        style = NumberFormats.number(attributes.getValue("s"));
        text.setLength(0);
      }
      case "v" -> collecting = true;
      case "t" -> collecting = !inPhonetics;
      case "rPh" -> inPhonetics = true;
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    // One more than is allowed, so that it is noticed.
    if (collecting && text.length() <= RowGate.LONGEST_CELL) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws Enough {
    switch (name) {
      case "v", "t" -> collecting = false;
      case "rPh" -> inPhonetics = false;
      case "c" -> gate.put(cells, row, Math.max(column, 0), value());
      case "row" -> {
        if (!gate.pass(row, cells, merges, reader)) {
          throw new Enough();
        }
      }
      default -> {}
    }
  }

  private String value() {
    var raw = text.toString();
    if (raw.isEmpty() || type == null || type.equals("n")) {
      return raw.isEmpty() ? "" : number(raw);
    }
    return switch (type) {
      case "s" -> shared(raw);
      case "b" -> CellTexts.truth(raw.equals("1"));
      case "e" -> "";
      default -> raw;
    };
  }

  private String number(String raw) {
    try {
      return formats.text(Double.parseDouble(raw), style, since1904);
    } catch (NumberFormatException _) {
      return raw;
    }
  }

  private String shared(String raw) {
    var index = NumberFormats.number(raw.strip());
    return index < 0 || index >= strings.getUniqueCount()
        ? ""
        : strings.getItemAt(index).getString();
  }
}
