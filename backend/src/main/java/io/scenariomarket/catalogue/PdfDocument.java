package io.scenariomarket.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A list as a PDF, from the same entries as its page. Nothing is loaded from elsewhere. */
@Component
class PdfDocument {

  private final PrintedPages pages;
  private final ListWords words;

  PdfDocument(PrintedPages pages, ListWords words) {
    this.pages = pages;
    this.words = words;
  }

  /** Writes the document. */
  void write(PrintedList list, OutputStream out) throws IOException {
    pages.write(
        "catalogue/print", Map.of("printed", list, "line", words.line(list)), list.locale(), out);
  }
}
