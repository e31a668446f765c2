package io.scenariomarket.mining;

import io.scenariomarket.shared.Refusal;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Takes the text out of documents, each in a process of its own with limits. */
@Component
public class DocumentText {

  private final MiningProperties settings;

  DocumentText(MiningProperties settings) {
    this.settings = settings;
  }

  /** What a file chooser offers. */
  public String accepted() {
    return DocumentType.accepted();
  }

  /**
   * The text of a file that somebody brings, a paragraph a line.
   *
   * @throws Refusal at {@code file}, when it is of no type that can be read, or has no text
   */
  public String of(String fileName, byte[] content) throws IOException {
    var type =
        DocumentType.ofName(fileName)
            .orElseThrow(() -> Refusal.invalid("file", "mining.file.type"));
    try {
      return of(type, content);
    } catch (Unreadable unreadable) {
      throw Refusal.invalid("file", unreadable.key());
    }
  }

  /**
   * The text of a document, a paragraph a line.
   *
   * @throws Unreadable with the reason in words, when there is none to be had
   */
  String of(DocumentType type, byte[] content) throws Unreadable, IOException {
    var directory = Files.createTempDirectory("mining");
    var document = directory.resolve("document");
    var text = directory.resolve("text");
    try {
      Files.write(document, content);
      run(type, document, text);
      return tidy(type, Files.readString(text));
    } catch (MalformedInputException _) {
      throw new Unreadable("mining.failed.unreadable");
    } finally {
      Files.deleteIfExists(document);
      Files.deleteIfExists(text);
      Files.deleteIfExists(directory);
    }
  }

  private void run(DocumentType type, Path document, Path text) throws Unreadable, IOException {
    var process =
        new ProcessBuilder(command(type, document, text))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(settings.time().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Unreadable("mining.failed.slow");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly();
    }
    switch (TextProgram.End.of(process.exitValue())) {
      case DONE -> {}
      case UNREADABLE -> throw new Unreadable("mining.failed.unreadable");
      case ENCRYPTED -> throw new Unreadable("mining.failed.encrypted");
      case TOO_COSTLY -> throw new Unreadable("mining.failed.costly");
      case TOO_LONG -> throw new Unreadable("mining.failed.long");
    }
  }

  private List<String> command(DocumentType type, Path document, Path text) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + settings.memory().toMegabytes() + "m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF-8",
        "-classpath",
        System.getProperty("java.class.path"),
        TextProgram.class.getName(),
        type.name(),
        document.toString(),
        text.toString(),
        Integer.toString(settings.mostCharacters()));
  }

  private static String tidy(DocumentType type, String text) throws Unreadable {
    var tidy = Paragraphs.tidy(text);
    var paragraphs = type == DocumentType.PDF ? Paragraphs.joined(tidy) : tidy;
    if (paragraphs.isBlank()) {
      throw new Unreadable(
          type == DocumentType.PDF ? "mining.failed.no-text" : "mining.failed.empty");
    }
    return paragraphs;
  }
}
