package io.scenariomarket.catalogue;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A list as a PDF, from the same entries as its page. Nothing is loaded from elsewhere. */
@Component
class PdfDocument {

  static {
    XRLog.setLoggingEnabled(false);
  }

  private final ITemplateEngine templates;
  private final ListWords words;

  PdfDocument(ITemplateEngine templates, ListWords words) {
    this.templates = templates;
    this.words = words;
  }

  /** Writes the document. */
  void write(PrintedList list, OutputStream out) throws IOException {
    var context = new Context(list.locale());
    context.setVariable("printed", list);
    context.setVariable("line", words.line(list));
    context.setVariable("fonts", PrintFont.FAMILIES);
    var builder = new PdfRendererBuilder();
    for (var font : PrintFont.values()) {
      builder.useFont(font::open, font.family(), font.weight(), FontStyle.NORMAL, true);
    }
    builder.useUriResolver((_, _) -> null);
    builder.withHtmlContent(PrintableText.of(templates.process("catalogue/print", context)), null);
    builder.withProducer("Scenario Market");
    builder.toStream(out);
    builder.run();
  }
}
