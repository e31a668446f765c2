package io.scenariomarket.search;

import java.util.List;

/**
 * How many needs and capabilities there are by track and park.
 *
 * @param parks the columns: labels of the parks, and where no park is given
 * @param rows the tracks
 */
record ParkMap(List<String> parks, List<Row> rows) {

  /**
   * One track.
   *
   * @param label in the reader's language
   * @param home label of the park where the track has its home; empty for none
   * @param needs all its needs, in any park
   * @param capabilities all its capabilities, in any park
   * @param cells one for each park
   */
  record Row(String label, String home, Count needs, Count capabilities, List<Cell> cells) {}

  /**
   * A track in a park.
   *
   * @param park label of the park
   * @param home whether the track has its home there
   */
  record Cell(String park, boolean home, Count needs, Count capabilities) {}

  /**
   * A number with what it counts.
   *
   * @param number how many
   * @param address the library narrowed to them; empty where no choice narrows to them
   * @param level how many compared with the greatest number of its kind, from 0 for none to 4
   */
  record Count(long number, String address, int level) {

    static final int LEVELS = 4;

    static Count of(long number, String address, long greatest) {
      var level = number == 0 ? 0 : Math.ceilDiv(number * LEVELS, Math.max(greatest, 1));
      return new Count(number, address, (int) Math.min(level, LEVELS));
    }
  }
}
