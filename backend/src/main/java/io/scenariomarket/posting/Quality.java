package io.scenariomarket.posting;

import java.util.List;

/**
 * How clearly an item says what others need to know, with what to do about it.
 *
 * @param aspects what is looked at, in the order in which people write it
 */
public record Quality(List<Aspect> aspects) {

  /** The most points that an item can have. */
  public static final int MOST = 100;

  /**
   * One thing that is looked at.
   *
   * @param name of it, below {@code quality.}
   * @param points that it has, from 0
   * @param most the most that it can have
   * @param vital whether an item without a point in it is not to be published
   * @param advice what would bring more: message keys below {@code quality.advice.}
   * @param field the name of the form field where that is written
   */
  public record Aspect(
      String name, int points, int most, boolean vital, List<String> advice, String field) {

    /** Whether nothing more is to be gained. */
    public boolean full() {
      return points == most;
    }

    /** Whether it keeps the item from being published. */
    public boolean blocking() {
      return vital && points == 0;
    }
  }

  public Quality {
    aspects = List.copyOf(aspects);
  }

  /** All points together, 0 to {@link #MOST}. */
  public int score() {
    return aspects.stream().mapToInt(Aspect::points).sum();
  }

  /** What keeps the item from being published without a word why; empty for a publishable one. */
  public List<Aspect> blocking() {
    return aspects.stream().filter(Aspect::blocking).toList();
  }
}
