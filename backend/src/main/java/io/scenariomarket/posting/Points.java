package io.scenariomarket.posting;

import java.util.ArrayList;
import java.util.List;

/** Counts the points of one aspect of {@link Quality}, and notes what is missing for more. */
public final class Points {

  private final String name;
  private final String field;
  private final boolean vital;
  private final List<String> advice = new ArrayList<>();
  private int points;
  private int most;

  /**
   * Begins to count.
   *
   * @param name of the aspect
   * @param field where it is written
   * @param vital whether an item without a point in it is not to be published
   */
  public Points(String name, String field, boolean vital) {
    this.name = name;
    this.field = field;
    this.vital = vital;
  }

  /** Gives points for what holds, or else says what would bring them. */
  public Points give(int worth, boolean holds, String otherwise) {
    most += worth;
    if (holds) {
      points += worth;
    } else {
      advice.add(otherwise);
    }
    return this;
  }

  /** What was counted. */
  public Quality.Aspect aspect() {
    return new Quality.Aspect(name, points, most, vital, List.copyOf(advice), field);
  }
}
