package io.scenariomarket.promotion;

import io.scenariomarket.work.ItemState;
import io.scenariomarket.work.Turn;
import java.util.Arrays;
import java.util.List;

/** Where a case stands. */
public enum CaseState implements ItemState {
  /** It is being written. */
  DRAFT(Turn.PARTY),
  /** Both sides are asked whether it may be public as it is. */
  CONSENT(Turn.PARTY),
  /** Both agreed; the task force looks at it. */
  REVIEW(Turn.REVIEWER),
  /** Everybody may read it. */
  PUBLISHED(Turn.NOBODY),
  /** A side took its consent back, or the task force took it off. */
  WITHDRAWN(Turn.NOBODY);

  private final Turn turn;

  CaseState(Turn turn) {
    this.turn = turn;
  }

  /** All of them by name, in their order. */
  static List<String> names() {
    return Arrays.stream(values()).map(Enum::name).toList();
  }

  @Override
  public boolean published() {
    return this == PUBLISHED;
  }

  @Override
  public boolean draft() {
    return this == DRAFT;
  }

  @Override
  public Turn turn() {
    return turn;
  }
}
