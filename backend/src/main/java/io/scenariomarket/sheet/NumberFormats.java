package io.scenariomarket.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads of a workbook's styles only how they show numbers. */
final class NumberFormats extends DefaultHandler {

  private static final int MOST = 100_000;

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private boolean inCells;

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "numFmt" -> {
        if (codes.size() < MOST) {
          codes.put(number(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
        }
      }
      case "cellXfs" -> inCells = true;
      case "xf" -> {
        if (inCells && styles.size() < MOST) {
          styles.add(number(attributes.getValue("numFmtId")));
        }
      }
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (name.equals("cellXfs")) {
      inCells = false;
    }
  }

  /** The text of a number in a style. */
  String text(double value, int style, boolean since1904) {
    if (style < 0 || style >= styles.size()) {
      return CellTexts.number(value);
    }
    int index = styles.get(style);
    var code = codes.getOrDefault(index, BuiltinFormats.getBuiltinFormat(Math.max(index, 0)));
    return code == null
        ? CellTexts.number(value)
        : CellTexts.formatted(value, index, code, since1904);
  }

  static int number(@Nullable String text) {
    try {
      return text == null ? -1 : Integer.parseInt(text);
    } catch (NumberFormatException _) {
      return -1;
    }
  }
}
