package io.scenariomarket.work;

/** Where an item of no kind of the market stands. */
enum Stage implements ItemState {
  OFFERED,
  AGREED;

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
    return this == OFFERED ? Turn.PARTY : Turn.NOBODY;
  }
}
