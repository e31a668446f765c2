package io.scenariomarket.mining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The documents that can be mined. */
enum DocumentType {
  DOCX("docx"),
  PDF("pdf"),
  TEXT("txt", "md"),
  HTML("html", "htm");

  private final Set<String> extensions;

  DocumentType(String... extensions) {
    this.extensions = Set.of(extensions);
  }

  /** The type that a file's name claims. */
  static Optional<DocumentType> ofName(String fileName) {
    var extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.extensions.contains(extension)).findFirst();
  }

  /** Whether it is text in some encoding, which has to be found out. */
  boolean plain() {
    return this == TEXT || this == HTML;
  }

  /** What a file chooser offers. */
  static String accepted() {
    return Arrays.stream(values())
        .flatMap(type -> type.extensions.stream())
        .sorted()
        .map(extension -> "." + extension)
        .collect(Collectors.joining(","));
  }
}
