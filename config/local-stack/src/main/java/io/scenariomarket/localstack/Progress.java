package io.scenariomarket.localstack;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Tells the person at the terminal what is being done, a line at a time. */
final class Progress {
  private final PrintStream out;
  private final Instant begin = Instant.now();

  Progress(PrintStream out) {
    this.out = out;
  }

  /** One line, behind the seconds since the start. */
  void say(String line) {
    out.println("%4d s  %s".formatted(secondsSince(begin), line));
    out.flush();
  }

  /** A line as it is. */
  void print(String line) {
    out.println(line);
    out.flush();
  }

  static long secondsSince(Instant begin) {
    return Math.round(Duration.between(begin, Instant.now()).toMillis() / 1000.0);
  }
}
