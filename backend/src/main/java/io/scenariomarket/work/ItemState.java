package io.scenariomarket.work;

/** Where an item stands, as far as people have work with it. */
public interface ItemState {

  /** Names it in messages, in the database and in the history. */
  String name();

  /** Whether everybody may read an item in this state. */
  boolean published();

  /** Whether its parties have it to themselves: the task force was not asked to look at it yet. */
  boolean draft();

  /** Whom an item in this state waits for. */
  Turn turn();
}
