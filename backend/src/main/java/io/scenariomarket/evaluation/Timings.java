package io.scenariomarket.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How long something takes, again and again. */
final class Timings {

  private final List<Double> times = new ArrayList<>();

  /** Work that is measured. */
  interface Work<T> {

    T run() throws IOException;
  }

  /** Does the work and notes its time. */
  <T> T of(Work<T> work) throws IOException {
    var start = System.nanoTime();
    var result = work.run();
    add((System.nanoTime() - start) / 1e6);
    return result;
  }

  /** Notes a time in ms. */
  void add(double time) {
    times.add(time);
  }

  /** The time in ms that was noted first. */
  double first() {
    return times.getFirst();
  }

  /** The time in ms within which this share of all came, by the nearest rank. */
  double percentile(double share) {
    var sorted = times.stream().sorted().toList();
    return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
  }
}
