package io.scenariomarket.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTests {
  @TempDir Path directory;

  @Test
  void tellsTheLastLinesOfACommandThatFails() {
    var log = directory.resolve("log");
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(
            () ->
                Processes.run(
                    List.of("sh", "-c", "echo no room; exit 3"),
                    new ProcessBuilder(),
                    log,
                    directory.resolve("pid")))
        .withMessageContaining("no room")
        .withMessageContaining(log.toString());
    assertThat(directory.resolve("pid")).doesNotExist();
  }

  @Test
  void leavesStackFramesToTheLog() throws IOException {
    var log = directory.resolve("log");
    Files.writeString(log, "Caused by: no room\n\tat x.Y.z(Y.java:1)\n\t... 3 more\n\n");
    assertThat(Processes.lastLines(log)).isEqualTo("    Caused by: no room");
  }

  @Test
  void keepsChildrenFromTheTerminal() throws Exception {
    var log = directory.resolve("log");
    var process =
        Processes.start(
            List.of("sh", "-c", "cat; echo out; echo err >&2"), new ProcessBuilder(), log);
    assertThat(process.waitFor()).isZero();
    assertThat(log).hasContent("out\nerr");
  }

  @Test
  void letsOneStackAtATimeUseTheData() throws IOException {
    var settings = StackSettings.onFreePorts(directory.resolve("data"));
    var lock = Lock.take(settings);
    try {
      assertThatExceptionOfType(StackException.class)
          .isThrownBy(() -> Lock.take(settings))
          .withMessageContaining("already runs on " + settings.data())
          .withMessageContaining("process " + ProcessHandle.current().pid());
    } finally {
      lock.release();
    }
    Lock.take(settings).release();
    Archives.delete(settings.run());
  }
}
