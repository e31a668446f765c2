package io.scenariomarket.search;

import java.util.List;

/**
 * How many things of each kind there are by track and park.
 *
 * @param types the names of what is counted
 * @param parks the columns: labels of the parks, and where no park is given
 * @param rows the tracks
 */
record ParkMap(List<String> types, List<String> parks, List<Row> rows) {

  /**
   * One track.
   *
   * @param label in the reader's language
   * @param home label of the park where the track has its home; empty for none
   * @param counts all that it has, in any park, kind by kind
   * @param cells one for each park
   */
  record Row(String label, String home, List<Count> counts, List<Cell> cells) {}

  /**
   * A track in a park.
   *
   * @param park label of the park
   * @param home whether the track has its home there
   * @param counts what it has there, kind by kind
   */
  record Cell(String park, boolean home, List<Count> counts) {}

  /**
   * A number with what it counts.
   *
   * @param type the name of what is counted
   * @param number how many
   * @param address the library narrowed to them; empty where no choice narrows to them
   * @param level how many compared with the greatest number of its kind, from 0 for none to 4
   */
  record Count(String type, long number, String address, int level) {

    static final int LEVELS = 4;

    static Count of(String type, long number, String address, long greatest) {
      var level = number == 0 ? 0 : Math.ceilDiv(number * LEVELS, Math.max(greatest, 1));
      return new Count(type, number, address, (int) Math.min(level, LEVELS));
    }
  }
}
