package io.scenariomarket.catalogue;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints templates as PDF, with the fonts embedded. Nothing is loaded from elsewhere. */
@Component
public class PrintedPages {

  static {
    XRLog.setLoggingEnabled(false);
  }

  private final ITemplateEngine templates;

  PrintedPages(ITemplateEngine templates) {
    this.templates = templates;
  }

  /**
   * Writes a document.
   *
   * @param template an XHTML page, which gets the families of the fonts as {@code fonts}
   * @param variables what the page speaks of
   */
  public void write(String template, Map<String, Object> variables, Locale locale, OutputStream out)
      throws IOException {
    var context = new Context(locale, variables);
    context.setVariable("fonts", PrintFont.FAMILIES);
    var builder = new PdfRendererBuilder();
    for (var font : PrintFont.values()) {
      builder.useFont(font::open, font.family(), font.weight(), FontStyle.NORMAL, true);
    }
    builder.useUriResolver((_, _) -> null);
    builder.withHtmlContent(PrintableText.of(templates.process(template, context)), null);
    builder.withProducer("Scenario Market");
    builder.toStream(out);
    builder.run();
  }
}
