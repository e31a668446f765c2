package io.scenariomarket.extraction;

/** Told how far reading a text is; what it throws ends the work. */
@FunctionalInterface
public interface Progress {

  /** {@code done} of {@code all} parts have been read. */
  void read(int done, int all);
}
