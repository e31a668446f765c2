package io.scenariomarket.work;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A kind of items with a lifecycle; the module that owns the items implements it. */
public interface ItemKind {

  /** Its type in {@link ItemRef}. */
  String type();

  /** The names of all states, in their order. */
  List<String> states();

  /**
   * The item with this id.
   *
   * @throws Refusal when there is none that the viewer may see
   */
  Item find(UUID id, Viewer viewer);

  /** Those of some items that the viewer may see, asked for together. */
  default List<Item> findAll(Collection<UUID> ids, Viewer viewer) {
    return ids.stream().map(id -> find(id, viewer)).toList();
  }

  /**
   * Moves an item on, or decides on what waits of it.
   *
   * @param action its name in the kind's transition table, or that of a {@link ChangeAction}
   * @throws Refusal when it cannot be done
   */
  Item move(UUID id, String action, Decision decision, Viewer viewer);

  /**
   * Gives an item that the task force entered to the organisation that it belongs to; of a kind
   * with several parties none can be given.
   *
   * @throws Refusal when it cannot be done
   */
  default Item handOver(UUID id, OrganisationId organisation, long version, Viewer viewer) {
    throw Refusal.conflict("workflow.state.conflict");
  }
}
