package io.scenariomarket.work;

import java.time.Instant;
import java.util.List;

/**
 * An item that others changed.
 *
 * @param title what it is called
 * @param state the name of the state in which it is now
 * @param times how often it was changed
 * @param at when it was changed last
 */
public record Changed(ItemRef item, String title, String state, long times, Instant at) {

  /**
   * The latest of what changed.
   *
   * @param total how many items changed
   */
  public record Recently(List<Changed> latest, long total) {}
}
