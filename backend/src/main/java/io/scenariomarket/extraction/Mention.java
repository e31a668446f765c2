package io.scenariomarket.extraction;

import java.util.List;

/**
 * An organisation that a statement names.
 *
 * @param name as the document calls it, folded
 * @param side what it would be in a match
 */
record Mention(String name, Side side) {

  /** Whether it uses what is sought, or could provide it. */
  enum Side {
    DEMAND,
    SUPPLY
  }

  static List<String> names(List<Mention> mentions, Side side) {
    return mentions.stream().filter(each -> each.side == side).map(Mention::name).toList();
  }
}
