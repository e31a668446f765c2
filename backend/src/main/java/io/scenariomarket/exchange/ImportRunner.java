package io.scenariomarket.exchange;

import io.scenariomarket.shared.Refusal;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Works on imports behind the scenes, one at a time, on behalf of whoever started them. What is
 * interrupted stays where it is, and can be started again.
 */
@Component
class ImportRunner {

  private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);

  private final Imports imports;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import").factory());

  ImportRunner(Imports imports) {
    this.imports = imports;
  }

  /** What is done with an import. */
  interface Work {
    void run() throws IOException;
  }

  /** What is done with the file of an import. */
  interface FileWork {
    void run(Path file) throws IOException;
  }

  /**
   * Starts.
   *
   * @param back where the import stands again if it fails
   */
  void start(ImportId id, ImportState back, Work work) {
    Runnable task =
        () -> {
          try {
            work.run();
          } catch (Refusal refusal) {
            imports.fail(id, back, reason(refusal));
          } catch (IOException | RuntimeException | StackOverflowError failed) {
            log.error("Import {} stopped", id, failed);
            imports.fail(id, back, "exchange.failed");
          }
        };
    worker.execute(new DelegatingSecurityContextRunnable(task));
  }

  /** Its message key, with what it names after it. */
  private static String reason(Refusal refusal) {
    if (refusal.fields().isEmpty()) {
      return refusal.message();
    }
    var first = refusal.fields().getFirst();
    var reason = new StringBuilder(first.message());
    first.arguments().forEach(argument -> reason.append('\t').append(argument));
    return reason.toString();
  }

  /** Lays the file of an import where it can be read, for as long as it is read. */
  void withFile(ImportId id, FileWork work) throws IOException {
    var file = Files.createTempFile("import", ".sheet");
    try {
      Files.write(file, imports.content(id));
      work.run(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }
}
