package io.scenariomarket.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A running service: started, watched, started again when it dies, and stopped. */
final class Child {
  private static final int RESTARTS = 3;
  private static final Duration READY_LIMIT = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(150);
  private static final int STOP_SECONDS = 15;

  private final Service service;
  private final Path log;
  private final ProcessNote note;
  private final Progress progress;
  private volatile boolean stopping;
  private volatile @Nullable Process process;
  private volatile List<ProcessHandle> family = List.of();

  Child(Service service, StackSettings settings, Progress progress) {
    this.service = service;
    this.log = settings.logs().resolve(service.key() + ".log");
    this.note = new ProcessNote(settings.run().resolve(service.key() + ".pid"));
    this.progress = progress;
  }

  /**
   * Starts the service and returns when it is ready.
   *
   * @throws StackException with the last lines of its log if it is not
   */
  void start() throws IOException {
    if (Files.exists(log)) {
      Files.move(
          log,
          log.resolveSibling(service.key() + ".previous.log"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    startAgain();
  }

  private void startAgain() throws IOException {
    var begin = Instant.now();
    service.prepare();
    var launched = launch();
    while (!service.ready()) {
      if (!launched.isAlive()) {
        if (stopping || !service.passing(Processes.lastLines(log)) || late(begin)) {
          throw failure("ended while starting (exit code %d)".formatted(launched.exitValue()));
        }
        launched = launch();
      }
      if (late(begin)) {
        throw failure("was not ready after %d minutes".formatted(READY_LIMIT.toMinutes()));
      }
      pause(POLL);
    }
    note.write(launched.toHandle());
    family = family(launched);
    service.afterReady();
    progress.say("%s is ready (%d s)".formatted(service.title(), Progress.secondsSince(begin)));
  }

  private synchronized Process launch() throws IOException {
    if (stopping) {
      throw new StackException("Stopped.");
    }
    var launched = Processes.start(service.command(), configured(), log);
    note.write(launched.toHandle());
    process = launched;
    family = family(launched);
    return launched;
  }

  private ProcessBuilder configured() {
    var builder = new ProcessBuilder();
    // Options that a person set for other programs must not reach these.
    builder.environment().keySet().removeIf(name -> name.matches("(JAVA|ES|KC|CLI|MAVEN)_.*"));
    service.configure(builder);
    return builder;
  }

  /** Starts the service again whenever it ends, a few times, and then gives up. */
  void watch(Consumer<StackException> givenUp) {
    Thread.ofVirtual().name("watch-" + service.key()).start(() -> keepAlive(givenUp));
  }

  private void keepAlive(Consumer<StackException> givenUp) {
    for (var restarts = 0; ; restarts++) {
      var code = awaitEnd();
      if (stopping) {
        return;
      }
      var failure = failure("ended unexpectedly (exit code %d)".formatted(code));
      if (restarts == RESTARTS) {
        givenUp.accept(failure);
        return;
      }
      progress.say(String.valueOf(failure.getMessage()));
      progress.say("Starting %s again".formatted(service.title()));
      try {
        Processes.stop(family, service.stopSignal(), STOP_SECONDS);
        startAgain();
      } catch (IOException | StackException e) {
        if (!stopping) {
          progress.say(String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private int awaitEnd() {
    var watched = process;
    if (watched == null) {
      return -1;
    }
    try {
      var code = watched.waitFor();
      // Whatever ended it may be about to end the launcher, too: that is not a crash.
      Thread.sleep(Duration.ofMillis(300));
      return code;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** Stops the service; it is not started again. */
  void stop() {
    synchronized (this) {
      stopping = true;
    }
    var running = process;
    if (running != null) {
      var all = Stream.concat(family(running).stream(), family.stream()).distinct().toList();
      Processes.stop(all, service.stopSignal(), STOP_SECONDS);
    }
    try {
      note.delete();
    } catch (IOException e) {
      progress.say("Cannot delete a process note: " + e.getMessage());
    }
  }

  private StackException failure(String what) {
    return new StackException(
        "%s %s. The last lines of %s:%n%s"
            .formatted(service.title(), what, log, Processes.lastLines(log)));
  }

  private static List<ProcessHandle> family(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  private static boolean late(Instant begin) {
    return Instant.now().isAfter(begin.plus(READY_LIMIT));
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted", e);
    }
  }
}
