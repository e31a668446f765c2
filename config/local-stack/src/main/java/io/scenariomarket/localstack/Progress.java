package io.scenariomarket.localstack;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Tells the person at the terminal what is being done, a line at a time. */
final class Progress {
  private final Consumer<String> lines;
  private final Instant begin = Instant.now();

  Progress(Consumer<String> lines) {
    this.lines = lines;
  }

  /** Tells it on the standard output. */
  static Progress onTerminal() {
    return new Progress(System.out::println);
  }

  /** One line, behind the seconds since the start. */
  void say(String line) {
    lines.accept("%4d s  %s".formatted(secondsSince(begin), line));
  }

  /** A line as it is. */
  void print(String line) {
    lines.accept(line);
  }

  static long secondsSince(Instant begin) {
    return Math.round(Duration.between(begin, Instant.now()).toMillis() / 1000.0);
  }
}
