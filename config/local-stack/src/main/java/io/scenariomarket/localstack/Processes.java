package io.scenariomarket.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts and stops processes of the operating system. */
final class Processes {
  private static final Duration AFTER_KILL = Duration.ofSeconds(5);
  private static final int LAST_LINES = 15;
  private static final int LONGEST_LINE = 300;

  /** Where in a program something failed says nothing to whoever runs it: the log has it. */
  private static final Pattern FRAME = Pattern.compile("^\\s*(at |\\.\\.\\. \\d|$)");

  private static final Set<Process> TASKS = ConcurrentHashMap.newKeySet();

  private Processes() {}

  /**
   * Starts a process whose output goes to a file, in a session of its own where that is possible.
   *
   * <p>Ctrl-C reaches every process of the terminal's session: only the launcher is to hear it, and
   * to stop the others in order.
   */
  static Process start(List<String> command, ProcessBuilder settings, Path log) throws IOException {
    var all = new ArrayList<String>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      all.add("/usr/bin/setsid");
    }
    all.addAll(command);
    Files.createDirectories(log.getParent());
    return settings
        .command(all)
        .redirectErrorStream(true)
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /**
   * Runs a command to its end.
   *
   * @throws StackException with the last lines of its output if it fails
   */
  static void run(List<String> command, ProcessBuilder settings, Path log, Path note)
      throws IOException {
    var process = start(command, settings, log);
    TASKS.add(process);
    new ProcessNote(note).write(process.toHandle());
    try {
      if (process.waitFor() != 0) {
        throw new StackException(
            "\"%s\" failed. Its last lines (%s):%n%s"
                .formatted(String.join(" ", command), log, lastLines(log)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted", e);
    } finally {
      TASKS.remove(process);
      new ProcessNote(note).delete();
    }
  }

  /** Stops the commands that have not come to their end. */
  static void stopTasks() {
    for (var task : TASKS) {
      stop(Stream.concat(Stream.of(task.toHandle()), task.descendants()).toList(), "TERM", 2);
    }
  }

  /**
   * Stops processes: politely the first, which stops the others, and by force what is left.
   *
   * @param signal what the first is asked with, such as TERM
   * @param grace seconds that they have before force
   */
  static void stop(List<ProcessHandle> some, String signal, int grace) {
    var processes = some.stream().filter(ProcessHandle::isAlive).toList();
    if (processes.isEmpty()) {
      return;
    }
    send(signal, processes.getFirst());
    if (!await(processes, Duration.ofSeconds(grace))) {
      processes.forEach(ProcessHandle::destroyForcibly);
      await(processes, AFTER_KILL);
    }
  }

  private static void send(String signal, ProcessHandle process) {
    try {
      // Java itself knows no signal but TERM and KILL.
      new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean await(List<ProcessHandle> processes, Duration limit) {
    var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  /** The end of a log, indented, for a person to see what went wrong. */
  static String lastLines(Path log) {
    try {
      var text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      var all = text.lines().filter(line -> !FRAME.matcher(line).find()).toList();
      return String.join(
          System.lineSeparator(),
          all.subList(Math.max(0, all.size() - LAST_LINES), all.size()).stream()
              .map(line -> "    " + line.substring(0, Math.min(line.length(), LONGEST_LINE)))
              .toList());
    } catch (IOException e) {
      return "    (no log)";
    }
  }
}
