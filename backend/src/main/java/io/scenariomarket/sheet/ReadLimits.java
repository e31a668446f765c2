package io.scenariomarket.sheet;

import java.time.Duration;

/**
 * How much of a file is read before it is refused.
 *
 * @param rows rows with anything in them, over all sheets
 * @param columns cells of one row
 * @param sheets sheets of a workbook
 * @param time how long one reading may take
 */
public record ReadLimits(int rows, int columns, int sheets, Duration time) {

  /** What any honest list stays below. */
  public static final ReadLimits USUAL = new ReadLimits(50_000, 200, 50, Duration.ofMinutes(10));
}
