package io.scenariomarket.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * When a service died lately. One that dies often waits ever longer before it is started again, so
 * that it leaves the machine to the others; one that has lived for a while starts at once.
 */
final class Deaths {
  static final Duration WINDOW = Duration.ofMinutes(10);
  private static final long LONGEST_PAUSE = 60;
  private static final int DOUBLINGS = 6;

  private final Path file;
  private final InstantSource clock;
  private final Deque<Instant> times = new ArrayDeque<>();

  /**
   * None so far.
   *
   * @param file where the application reads them for its health: an instant on each line
   */
  Deaths(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Forgets those that an earlier run has written down. */
  void clear() throws IOException {
    Files.deleteIfExists(file);
  }

  /**
   * Counts one more.
   *
   * @return how long to wait before the next start: 0, 1, 2, 4 … seconds, at most a minute
   */
  Duration add() throws IOException {
    var now = clock.instant();
    times.removeIf(time -> time.isBefore(now.minus(WINDOW)));
    var pause = pause(times.size());
    times.add(now);
    Files.createDirectories(file.getParent());
    Files.write(file, times.stream().map(Instant::toString).toList());
    return pause;
  }

  private static Duration pause(int before) {
    var seconds = before == 0 ? 0 : 1L << Math.min(before - 1, DOUBLINGS);
    return Duration.ofSeconds(Math.min(seconds, LONGEST_PAUSE));
  }

  /** How many there were in the last {@link #WINDOW}, up to the last one. */
  int count() {
    return times.size();
  }
}
