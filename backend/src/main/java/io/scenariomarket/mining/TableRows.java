package io.scenariomarket.mining;

import java.util.Set;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Passes a document on with every row of a table as one line, and tabs between its cells. */
final class TableRows extends ContentHandlerDecorator {

  private static final Set<String> CELLS = Set.of("td", "th");
  private static final char[] TAB = {'\t'};
  private static final char[] LINE = {'\n'};
  private static final char[] BREAK = {'；'};
  private static final String ENDS = "。；！？：;:,，、";

  /** How many cells are open: a table may stand in a cell of another, whose row goes on. */
  private int open;

  private boolean first;
  private boolean broken;
  private char last;

  TableRows(ContentHandler handler) {
    super(handler);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    if (local.equals("tr") && open == 0) {
      first = true;
    } else if (CELLS.contains(local)) {
      if (open++ == 0) {
        if (!first) {
          super.characters(TAB, 0, 1);
        }
        first = false;
        broken = false;
        last = '\t';
      } else {
        broken = true;
      }
    } else if (open > 0 && (local.equals("p") || local.equals("br"))) {
      broken = true;
    }
    super.startElement(uri, local, name, attributes);
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    super.endElement(uri, local, name);
    if (CELLS.contains(local)) {
      open = Math.max(0, open - 1);
    } else if (local.equals("tr") && open == 0) {
      super.characters(LINE, 0, 1);
    }
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (open == 0) {
      super.characters(text, start, length);
      return;
    }
    var said = new String(text, start, length).replaceAll("\\s+", " ");
    if (said.isBlank()) {
      return;
    }
    if (broken && last != '\t' && ENDS.indexOf(last) < 0) {
      super.characters(BREAK, 0, 1);
    }
    broken = false;
    last = said.strip().charAt(said.strip().length() - 1);
    super.characters(said.toCharArray(), 0, said.length());
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    if (open == 0) {
      super.ignorableWhitespace(text, start, length);
    }
  }
}
