package io.scenariomarket.sheet;

import io.scenariomarket.office.OfficeFile;
import io.scenariomarket.shared.Refusal;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * The one guard around every reader. The libraries have many ways to say that a file is damaged,
 * and none of them is a failure of the market; what happens in whoever takes the rows is theirs.
 */
final class Guard {

  private Guard() {}

  /** A step that reads something of a file. */
  interface Step<T> {
    T run() throws Exception;
  }

  /** Takes rows, and answers whether it wants more, while {@link #read} looks on. */
  interface Reading {
    void run(Predicate<SheetRow> reader) throws Exception;
  }

  /**
   * Opens a file.
   *
   * @throws Refusal in words, whatever the library stumbled upon
   */
  static <T> T open(Step<T> step) throws IOException {
    try {
      return step.run();
    } catch (Refusal | FileSystemException ours) {
      throw ours;
    } catch (Exception | StackOverflowError failed) {
      throw refusal(failed);
    }
  }

  /** Reads rows, and lets through what their taker throws. */
  static void read(Predicate<SheetRow> reader, Reading reading) throws IOException {
    try {
      open(
          () -> {
            reading.run(row -> taken(reader, row));
            return true;
          });
    } catch (OfTheTaker failed) {
      throw failed.failure;
    }
  }

  private static boolean taken(Predicate<SheetRow> reader, SheetRow row) {
    try {
      return reader.test(row);
    } catch (RuntimeException failure) {
      throw new OfTheTaker(failure);
    }
  }

  private static final class OfTheTaker extends Error {

    private static final long serialVersionUID = 1;
    private final RuntimeException failure;

    OfTheTaker(RuntimeException failure) {
      super(null, null, false, false);
      this.failure = failure;
    }
  }

  private static Refusal refusal(Throwable failed) {
    var causes =
        Stream.iterate(failed, Throwable::getCause).limit(20).takeWhile(Guard::is).toList();
    var refused = causes.stream().filter(Refusal.class::isInstance).findFirst();
    if (refused.isPresent()) {
      return (Refusal) refused.get();
    }
    var refusal =
        Refusal.invalid(
            "file",
            causes.stream().anyMatch(EncryptedDocumentException.class::isInstance)
                ? "sheet.type.encrypted"
                : causes.stream().anyMatch(Guard::tooLarge) ? "sheet.too-large" : "sheet.damaged");
    refusal.addSuppressed(failed);
    return refusal;
  }

  private static boolean is(@Nullable Throwable cause) {
    return cause != null;
  }

  private static boolean tooLarge(Throwable cause) {
    return cause instanceof OfficeFile.TooLarge
        || String.valueOf(cause.getMessage()).contains("Zip bomb");
  }
}
