package io.scenariomarket.work;

import java.util.List;

/**
 * What a column of a board holds.
 *
 * @param cards some of it, what is due first in front
 * @param total how much there is
 * @param late how much of it should have gone on by now
 */
public record BoardColumn(BoardStage stage, List<Card> cards, long total, long late) {

  public BoardColumn {
    cards = List.copyOf(cards);
  }

  /**
   * An item on a board.
   *
   * @param work where it stands
   * @param days for how many days it has stood there
   * @param late whether it should have gone on by now
   * @param steps what the viewer can do with it
   */
  public record Card(Work work, long days, boolean late, List<Item.Step> steps) {}
}
