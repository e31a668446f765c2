package io.scenariomarket.catalogue;

import io.scenariomarket.catalogue.Entry.Item;
import io.scenariomarket.work.Difference;
import java.util.List;

/**
 * What one list or edition says otherwise than another. What was taken out of the market is told of
 * in neither.
 *
 * @param added items that only the later one has
 * @param removed items that only the earlier one has
 * @param changed items of which they say different things
 * @param moved items that stand in another order among those that both have
 * @param same how many items are the same in every way
 */
record ListComparison(
    List<Placed> added, List<Placed> removed, List<Changed> changed, List<Moved> moved, int same) {

  /** An item and its place in its list. */
  record Placed(int position, Item item) {}

  /**
   * An item of which they say different things.
   *
   * @param before in the earlier list
   * @param after in the later list
   * @param differences by the label of what differs
   */
  record Changed(Placed before, Placed after, List<Difference> differences) {}

  /** An item that has changed places with others. */
  record Moved(Placed before, Placed after) {}

  /** Whether both say the same. */
  public boolean nothing() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && moved.isEmpty();
  }
}
