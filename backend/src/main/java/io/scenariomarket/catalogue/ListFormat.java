package io.scenariomarket.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files in which a list can be had. */
enum ListFormat {
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true),
  CSV("text/csv;charset=UTF-8", true),
  PDF("application/pdf", false),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", true),
  ATOM("application/atom+xml;charset=UTF-8", false),
  JSONLD("application/ld+json;charset=UTF-8", false);

  private final String mediaType;
  private final boolean saved;

  ListFormat(String mediaType, boolean saved) {
    this.mediaType = mediaType;
    this.saved = saved;
  }

  String mediaType() {
    return mediaType;
  }

  /** Whether a browser is to save it rather than to show it. */
  boolean saved() {
    return saved;
  }

  /** What its name ends in, without the dot. */
  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a file of this name, {@code list.pdf} and so on. */
  static Optional<ListFormat> of(String file) {
    return Arrays.stream(values())
        .filter(format -> file.equals("list." + format.extension()))
        .findFirst();
  }
}
