package io.scenariomarket.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The types of files that can be attached. */
enum FileType {
  PDF("application/pdf", "pdf"),
  DOC("application/msword", "doc"),
  XLS("application/vnd.ms-excel", "xls"),
  PPT("application/vnd.ms-powerpoint", "ppt"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  WEBP("image/webp", "webp"),
  TEXT("text/plain", "txt"),
  CSV("text/csv", "csv");

  private final String mediaType;
  private final Set<String> extensions;

  FileType(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = Set.of(extensions);
  }

  String mediaType() {
    return mediaType;
  }

  static Optional<FileType> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }

  /** The type that the name claims to be; empty for a name without extension or with another. */
  static Optional<FileType> ofName(String fileName) {
    var extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return fileName.indexOf('.') < 0
        ? Optional.empty()
        : Arrays.stream(values()).filter(type -> type.extensions.contains(extension)).findFirst();
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
