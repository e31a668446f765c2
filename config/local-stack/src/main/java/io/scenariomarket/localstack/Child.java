package io.scenariomarket.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A running service: started, watched, started again when it dies, and stopped. */
final class Child {
  private static final Duration READY_LIMIT = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(150);
  private static final int STOP_SECONDS = 15;

  private final Service service;
  private final Path log;
  private final ProcessNote note;
  private final Deaths deaths;
  private final Progress progress;
  private volatile boolean stopping;
  private volatile @Nullable Process process;
  private volatile List<ProcessHandle> family = List.of();

  Child(Service service, StackSettings settings, Progress progress) {
    this.service = service;
    this.log = settings.logs().resolve(service.key() + ".log");
    this.note = new ProcessNote(settings.run().resolve(service.key() + ".pid"));
    this.deaths = new Deaths(settings.deaths().resolve(service.key()), InstantSource.system());
    this.progress = progress;
  }

  /**
   * Starts the service and returns when it is ready.
   *
   * @throws StackException with the last lines of its log if it is not
   */
  void start() throws IOException {
    deaths.clear();
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

  /** Starts the service again whenever it ends, the later the more often it did lately. */
  void watch() {
    Thread.ofVirtual().name("watch-" + service.key()).start(this::keepAlive);
  }

  private void keepAlive() {
    for (var code = awaitEnd(); !stopping; code = awaitEnd()) {
      progress.say(
          String.valueOf(
              failure("ended unexpectedly (exit code %d)".formatted(code)).getMessage()));
      try {
        var pause = deaths.add();
        progress.say(
            "Starting %s again%s"
                .formatted(
                    service.title(),
                    pause.isZero()
                        ? ""
                        : " in %d s: it ended %d times in %d minutes"
                            .formatted(
                                pause.toSeconds(), deaths.count(), Deaths.WINDOW.toMinutes())));
        Processes.stop(family, service.stopSignal(), STOP_SECONDS);
        pause(pause);
        startAgain();
      } catch (IOException | StackException e) {
        if (!stopping) {
          progress.say(String.valueOf(e.getMessage()));
          // One that runs without ever being ready has to end, to be tried again.
          Processes.stop(family, service.stopSignal(), STOP_SECONDS);
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
