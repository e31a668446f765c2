package io.scenariomarket.exchange;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.job.Job;
import io.scenariomarket.job.JobHandler;
import io.scenariomarket.job.Lease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Checks, does and undoes imports behind the scenes, on behalf of whoever started them. What was
 * interrupted goes on where it stood: what is done of it is marked item by item.
 */
@Component
class ImportWork implements JobHandler {

  /** What work on imports is called among other long work. */
  static final String KIND = "import";

  private final Imports imports;
  private final ImportItems items;
  private final ImportCheck check;
  private final ImportRun run;
  private final ImportUndo undo;
  private final ImportProperties properties;
  private final ApplicationEventPublisher events;

  ImportWork(
      Imports imports,
      ImportItems items,
      ImportCheck check,
      ImportRun run,
      ImportUndo undo,
      ImportProperties properties,
      ApplicationEventPublisher events) {
    this.imports = imports;
    this.items = items;
    this.check = check;
    this.run = run;
    this.undo = undo;
    this.properties = properties;
    this.events = events;
  }

  /** What is done with the file of an import. */
  interface FileWork {
    void run(Path file) throws IOException;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duration limit() {
    return properties.limit();
  }

  @Override
  public void run(Job job, Lease lease) throws IOException {
    var found = imports.find(new ImportId(job.subject()));
    if (found.isEmpty()) {
      return;
    }
    var whole = found.get();
    var progress = new ImportProgress(whole, imports, lease);
    switch (whole.state()) {
      case CHECKING -> {
        withFile(whole.id(), file -> check.run(whole, file, job.viewer(), progress));
        lease.finish(() -> move(whole, ImportState.CHECKED));
      }
      case RUNNING -> {
        run.run(whole, job.viewer(), progress);
        lease.finish(
            () -> {
              move(whole, ImportState.DONE);
              tell("import.done", whole, items.counts(whole.id()));
            });
      }
      case UNDOING -> {
        undo.run(whole, job.viewer(), progress);
        lease.finish(
            () -> {
              move(whole, ImportState.UNDONE);
              tell("import.undone", whole, items.undone(whole.id()));
            });
      }
      case MAPPING, CHECKED, DONE, UNDONE -> {
        // It was settled before its turn came.
      }
    }
  }

  @Override
  public void failed(UUID subject, String reason) {
    imports
        .find(new ImportId(subject))
        .flatMap(whole -> whole.state().before())
        .ifPresent(back -> imports.fail(new ImportId(subject), back, reason));
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

  private void move(SheetImport whole, ImportState to) {
    imports.move(whole.id(), Set.of(whole.state()), to, 0);
  }

  private void tell(String action, SheetImport whole, Map<?, ?> after) {
    var said = new TreeMap<String, Object>();
    after.forEach((name, value) -> said.put(String.valueOf(name), value));
    events.publishEvent(
        new Audited(action, "import", whole.id().toString(), whole.organisation(), Map.of(), said));
  }
}
