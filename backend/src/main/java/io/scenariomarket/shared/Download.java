package io.scenariomarket.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Makes an answer a file that browsers save. */
public final class Download {

  /** A workbook. */
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** A table as text. */
  public static final String CSV = "text/csv;charset=UTF-8";

  private Download() {}

  /**
   * Says what an answer is, before it is written.
   *
   * @param name of the file, in any language
   */
  public static void attach(String name, String type, HttpServletResponse response) {
    var plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
    var file = ContentDisposition.attachment();
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        (plain ? file.filename(name) : file.filename(name, StandardCharsets.UTF_8))
            .build()
            .toString());
  }
}
