package io.scenariomarket.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessNoteTests {
  @TempDir Path directory;
  private Process process;

  @BeforeEach
  void start() throws IOException {
    process = new ProcessBuilder("tail", "-f", "/dev/null").start();
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void findsProcessAgain() throws IOException {
    var file = directory.resolve("server.pid");
    new ProcessNote(file).write(process.toHandle());
    assertThat(new ProcessNote(file).alive()).containsExactly(process.toHandle());
  }

  @Test
  void takesNoOtherProcessThatGotTheSameId() throws IOException {
    var file = directory.resolve("server.pid");
    new ProcessNote(file).write(process.toHandle());
    var line = Files.readString(file);
    Files.writeString(file, line.replaceFirst(" \\d+ ", " 1 "));
    assertThat(new ProcessNote(file).alive()).isEmpty();
  }

  @Test
  void findsNothingOnceProcessHasEnded() throws Exception {
    var note = new ProcessNote(directory.resolve("server.pid"));
    note.write(process.toHandle());
    process.destroyForcibly().waitFor();
    assertThat(note.alive()).isEmpty();
  }

  @Test
  void readsAbsentAndSpoiltFilesAsNothing() throws IOException {
    var file = directory.resolve("server.pid");
    assertThat(new ProcessNote(file).alive()).isEmpty();
    Files.writeString(file, "\nnobody\n99999999999999999999 1\n");
    assertThat(new ProcessNote(file).alive()).isEmpty();
  }

  @Test
  void stopsWhatAKilledRunHasLeft() throws IOException {
    var data = directory.resolve("data");
    var settings = StackSettings.onFreePorts(data).lasting();
    var note = new ProcessNote(settings.run().resolve("elasticsearch.pid"));
    note.write(process.toHandle());
    Leftovers.stop(settings, Progress.onTerminal());
    assertThat(process.isAlive()).isFalse();
    assertThat(settings.run().resolve("elasticsearch.pid")).doesNotExist();
    Archives.delete(settings.run());
  }

  @Test
  void forcesProcessThatIgnoresThePoliteSignal() throws Exception {
    var deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; echo on; read never").start();
    deaf.getInputStream().read();
    Processes.stop(List.of(deaf.toHandle()), "TERM", 0);
    assertThat(deaf.isAlive()).isFalse();
  }
}
