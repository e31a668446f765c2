package io.scenariomarket.exchange;

import io.scenariomarket.columns.RowType;
import io.scenariomarket.exchange.Shelf.Save;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes an import back: what it made goes away, what it changed says again what it said before;
 * what somebody has touched since is left.
 */
@Component
class ImportUndo {

  static final String REMOVED = "REMOVED";
  static final String RESTORED = "RESTORED";
  static final String LEFT = "LEFT";

  private static final int BATCH = 100;

  private final Shelves shelves;
  private final SheetKeys keys;
  private final ImportItems items;
  private final TransactionOperations transactions;

  ImportUndo(
      Shelves shelves, SheetKeys keys, ImportItems items, TransactionOperations transactions) {
    this.shelves = shelves;
    this.keys = keys;
    this.items = items;
    this.transactions = transactions;
  }

  /** Undoes all that is still to be undone. */
  void run(SheetImport whole, Viewer viewer, ImportProgress progress) {
    int done = 0;
    for (var batch = items.toUndo(whole.id(), BATCH);
        !batch.isEmpty();
        batch = items.toUndo(whole.id(), BATCH)) {
      var now = batch;
      done += now.size();
      var reached = done;
      transactions.executeWithoutResult(
          _ -> {
            // An organisation goes only after what belongs to it.
            for (var type : List.of(RowType.CAPABILITY, RowType.SCENARIO, RowType.ORGANISATION)) {
              undo(
                  shelves.of(type),
                  whole,
                  now.stream().filter(item -> item.planned().type() == type).toList(),
                  viewer);
            }
            progress.at(reached);
          });
    }
  }

  private <C> void undo(Shelf<C> shelf, SheetImport whole, List<ImportItem> group, Viewer viewer) {
    var made = new HashMap<UUID, Long>();
    for (var item : group) {
      if (item.outcome() == ImportOutcome.NEW && item.itemId() != null) {
        made.put(item.itemId(), Objects.requireNonNullElse(item.savedVersion(), -1L));
      }
    }
    var gone = made.isEmpty() ? List.<UUID>of() : removed(shelf, made, viewer);
    for (var item : group) {
      if (item.outcome() == ImportOutcome.NEW) {
        var id = item.itemId();
        var removed = id != null && gone.contains(id);
        items.undone(whole.id(), item.position(), removed ? REMOVED : LEFT);
        if (id != null && removed) {
          keys.forget(item.planned().type(), id);
        }
      } else {
        items.undone(
            whole.id(), item.position(), restored(shelf, whole, item, viewer) ? RESTORED : LEFT);
      }
    }
  }

  private static <C> java.util.Collection<UUID> removed(
      Shelf<C> shelf, HashMap<UUID, Long> made, Viewer viewer) {
    try {
      return new java.util.HashSet<>(shelf.remove(made, viewer));
    } catch (Refusal _) {
      return List.of(); // Somebody else has to decide on them now.
    }
  }

  private <C> boolean restored(Shelf<C> shelf, SheetImport whole, ImportItem item, Viewer viewer) {
    var id = item.itemId();
    var before = items.before(whole.id(), item.position(), shelf.contentType());
    if (id == null || before == null) {
      return false;
    }
    var present = shelf.find(List.of(id), viewer).get(id);
    if (present == null
        || !present.editable()
        || !Objects.equals(present.version(), item.savedVersion())) {
      return false;
    }
    var owner = item.owner() == null ? new OrganisationId(new UUID(0, 0)) : item.owner();
    shelf.save(List.of(new Save<>(present, owner, before)), whole.plan().landing(), viewer);
    return true;
  }
}
