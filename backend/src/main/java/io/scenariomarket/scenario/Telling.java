package io.scenariomarket.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own words beside the form that was begun from them.
 *
 * @param stretches the words in order, those marked that were taken for something
 * @param left what was not understood, and is in no field
 */
public record Telling(List<Stretch> stretches, List<String> left) {

  /**
   * Some of the words.
   *
   * @param topic key of what they were taken for; {@code null} where they were not
   */
  public record Stretch(String text, @Nullable String topic) {}

  /** Finds out what words were taken for. */
  @FunctionalInterface
  public interface Reader {

    Telling of(String told);
  }
}
