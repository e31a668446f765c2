package io.scenariomarket.catalogue;

import io.scenariomarket.catalogue.Entry.Item;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.stereotype.Component;

/** A list as a Word document: heading, one table whose head is on every page, page numbers. */
@Component
class WordDocument {

  /** A4 on its side and its margins, in twentieths of a point. */
  private static final int WIDTH = 16838;

  private static final int HEIGHT = 11906;
  private static final int MARGIN = 1134;

  /** Widths of the columns in twentieths of a point, together the width between the margins. */
  private static final List<Integer> COLUMNS = List.of(700, 3500, 2400, 5770, 2200);

  private static final int TITLE_SIZE = 20;
  private static final int BODY_SIZE = 10;
  private static final int SMALL_SIZE = 9;
  private static final String HEAD_COLOUR = "E8EFF9";
  private static final String GREY = "566274";

  private final ListWords words;

  WordDocument(ListWords words) {
    this.words = words;
  }

  /** Writes the document. */
  void write(PrintedList list, OutputStream out) throws IOException {
    try (var document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setTitle(list.title());
      page(document);
      head(document, list);
      table(document, list);
      foot(document, list.locale());
      document.write(out);
    }
  }

  private static void page(XWPFDocument document) {
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setOrient(STPageOrientation.LANDSCAPE);
    size.setW(BigInteger.valueOf(WIDTH));
    size.setH(BigInteger.valueOf(HEIGHT));
    var margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setTop(BigInteger.valueOf(MARGIN));
    margins.setBottom(BigInteger.valueOf(MARGIN));
  }

  private void head(XWPFDocument document, PrintedList list) {
    var locale = list.locale();
    var title = document.createParagraph();
    title.setAlignment(ParagraphAlignment.CENTER);
    title.setStyle("Title");
    WordText.write(title, list.title(), TITLE_SIZE, true, null);
    var line = document.createParagraph();
    line.setAlignment(ParagraphAlignment.CENTER);
    var text = list.list().text();
    WordText.write(line, words.line(list), BODY_SIZE, false, GREY);
    if (list.successor() != null) {
      WordText.write(
          document.createParagraph(),
          words.text(locale, "list.print.superseded", list.successor()),
          BODY_SIZE,
          true,
          null);
    }
    if (text.introduction() != null) {
      WordText.write(document.createParagraph(), text.introduction(), BODY_SIZE, false, null);
    }
  }

  private void table(XWPFDocument document, PrintedList list) {
    var locale = list.locale();
    var kind = list.list().kind();
    var table = document.createTable(list.entries().size() + 1, COLUMNS.size());
    table.setWidth(COLUMNS.stream().mapToInt(Integer::intValue).sum());
    var head = table.getRow(0);
    head.setRepeatHeader(true);
    var headings =
        List.of(
            "list.column.position",
            "list.column.title." + kind,
            "list.column.organisation",
            "list.column.text." + kind,
            "list.column.facts");
    for (int i = 0; i < headings.size(); i++) {
      var cell = cell(head, i);
      cell.setColor(HEAD_COLOUR);
      WordText.write(first(cell), words.text(locale, headings.get(i)), BODY_SIZE, true, null);
    }
    for (int at = 0; at < list.entries().size(); at++) {
      var row = table.getRow(at + 1);
      row.setCantSplitRow(true);
      entry(row, list.entries().get(at), locale);
    }
  }

  private void entry(XWPFTableRow row, Entry entry, Locale locale) {
    WordText.write(first(cell(row, 0)), "" + entry.position(), BODY_SIZE, false, null);
    var item = entry.item();
    if (item == null) {
      WordText.write(
          first(cell(row, 1)), words.text(locale, "list.taken-down"), BODY_SIZE, false, GREY);
      for (int i = 2; i < COLUMNS.size(); i++) {
        cell(row, i);
      }
      return;
    }
    var title = cell(row, 1);
    WordText.write(first(title), item.title(), BODY_SIZE, true, null);
    WordText.write(
        title.addParagraph(),
        words.text(locale, "list.print.version", item.number()),
        SMALL_SIZE,
        false,
        GREY);
    WordText.write(first(cell(row, 2)), item.owner().name(), BODY_SIZE, false, null);
    text(cell(row, 3), item, locale);
    facts(cell(row, 4), item, locale);
  }

  private void text(XWPFTableCell cell, Item item, Locale locale) {
    WordText.write(first(cell), item.text(), BODY_SIZE, false, null);
    item.points()
        .forEach(
            point -> WordText.write(cell.addParagraph(), "• " + point, BODY_SIZE, false, null));
    if (item.note() != null) {
      WordText.write(
          cell.addParagraph(),
          words.text(locale, "list.note.is", item.note()),
          BODY_SIZE,
          true,
          null);
    }
  }

  private void facts(XWPFTableCell cell, Item item, Locale locale) {
    var comma = words.text(locale, "list.comma");
    var tracks = String.join(comma, item.tracks().stream().map(Label::label).toList());
    WordText.write(first(cell), tracks, SMALL_SIZE, false, null);
    item.facts()
        .forEach(
            fact ->
                WordText.write(
                    cell.addParagraph(),
                    words.text(locale, "list.print.fact", fact.label(), fact.value()),
                    SMALL_SIZE,
                    false,
                    null));
  }

  private void foot(XWPFDocument document, Locale locale) {
    var foot = document.createFooter(HeaderFooterType.DEFAULT);
    var line = foot.createParagraph();
    line.setAlignment(ParagraphAlignment.CENTER);
    var parts = words.text(locale, "list.print.page", "\u0001", "\u0001").split("\u0001", -1);
    WordText.write(line, parts[0], SMALL_SIZE, false, GREY);
    line.getCTP().addNewFldSimple().setInstr("PAGE");
    WordText.write(line, parts[1], SMALL_SIZE, false, GREY);
    line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    WordText.write(line, parts[2], SMALL_SIZE, false, GREY);
  }

  private static XWPFTableCell cell(XWPFTableRow row, int column) {
    var cell = row.getCell(column);
    cell.setWidth(Integer.toString(COLUMNS.get(column)));
    return cell;
  }

  private static XWPFParagraph first(XWPFTableCell cell) {
    return cell.getParagraphs().getFirst();
  }
}
