package io.scenariomarket.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a run that was killed has left running. */
final class Leftovers {
  private static final int STOP_SECONDS = 15;

  private Leftovers() {}

  /** Stops it; call while holding the {@link Lock}, or what is stopped may be somebody's. */
  static void stop(StackSettings settings, Progress progress) throws IOException {
    for (var file : notes(settings.run())) {
      var note = new ProcessNote(file);
      var alive = note.alive();
      if (!alive.isEmpty()) {
        var name = file.getFileName().toString().replace(".pid", "");
        progress.say(
            "Stopping %s (process %d), left by a run that was killed"
                .formatted(name, alive.getFirst().pid()));
        Processes.stop(alive, name.equals("postgres") ? "INT" : "TERM", STOP_SECONDS);
      }
      note.delete();
    }
  }

  private static List<Path> notes(Path run) throws IOException {
    if (!Files.isDirectory(run)) {
      return List.of();
    }
    try (var files = Files.list(run)) {
      // By name: elasticsearch, keycloak, market, and PostgreSQL after its clients.
      return files.filter(file -> file.toString().endsWith(".pid")).sorted().toList();
    }
  }
}
