package io.scenariomarket.contract;

import io.scenariomarket.work.ItemState;
import io.scenariomarket.work.Turn;
import java.util.Arrays;
import java.util.List;

/** Where a contract stands with its two sides. */
public enum ContractState implements ItemState {
  /** The sides settle what it says; it waits for those who have not confirmed it. */
  DRAFT(Turn.PARTY),
  /** Both sides confirmed the same edition. */
  CONFIRMED(Turn.NOBODY),
  /** The engagement ended before both had. */
  VOID(Turn.NOBODY);

  private final Turn turn;

  ContractState(Turn turn) {
    this.turn = turn;
  }

  /** All of them by name, in their order. */
  static List<String> names() {
    return Arrays.stream(values()).map(Enum::name).toList();
  }

  @Override
  public boolean published() {
    return false;
  }

  @Override
  public boolean draft() {
    return false;
  }

  @Override
  public Turn turn() {
    return turn;
  }
}
