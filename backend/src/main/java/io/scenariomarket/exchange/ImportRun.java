package io.scenariomarket.exchange;

import io.scenariomarket.exchange.Shelf.Present;
import io.scenariomarket.exchange.Shelf.Save;
import io.scenariomarket.identity.Organisation;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what the check has announced, some items at a time; whatever has changed since is left and
 * told. Stopped in the middle, it goes on where it stopped.
 */
@Component
class ImportRun {

  private static final Logger log = LoggerFactory.getLogger(ImportRun.class);
  private static final int BATCH = 200;

  private final ImportCheck check;
  private final Judging judging;
  private final SheetKeys keys;
  private final Imports imports;
  private final ImportItems items;
  private final OrganisationManagement organisations;
  private final TransactionOperations transactions;

  ImportRun(
      ImportCheck check,
      Judging judging,
      SheetKeys keys,
      Imports imports,
      ImportItems items,
      OrganisationManagement organisations,
      TransactionOperations transactions) {
    this.check = check;
    this.judging = judging;
    this.keys = keys;
    this.imports = imports;
    this.items = items;
    this.organisations = organisations;
    this.transactions = transactions;
  }

  /** Does all that is still to be done. */
  void run(SheetImport whole, Viewer viewer) {
    int done = 0;
    for (var batch = items.open(whole.id(), BATCH);
        !batch.isEmpty();
        batch = items.open(whole.id(), BATCH)) {
      var now = batch;
      done += now.size();
      var reached = done;
      try {
        transactions.executeWithoutResult(
            _ -> {
              apply(whole, now, viewer);
              imports.progress(whole.id(), reached);
            });
      } catch (RuntimeException failed) {
        log.debug("A batch is done item by item", failed);
        now.forEach(item -> alone(whole, item, viewer));
        imports.progress(whole.id(), reached);
      }
    }
  }

  /** One item that cannot be done does not keep the others from it. */
  private void alone(SheetImport whole, ImportItem item, Viewer viewer) {
    try {
      transactions.executeWithoutResult(_ -> apply(whole, List.of(item), viewer));
    } catch (Refusal refusal) {
      var problems =
          refusal.fields().stream()
              .map(each -> new CellProblem(each.field(), each.message(), each.arguments()))
              .toList();
      refuse(
          whole,
          item,
          problems.isEmpty()
              ? List.of(CellProblem.of(null, refusal.message(), refusal.arguments()))
              : problems);
    } catch (RuntimeException failed) {
      log.warn("Row {} of import {} failed", item.planned().row(), whole.id(), failed);
      refuse(whole, item, List.of(CellProblem.of(null, "exchange.problem.failed")));
    }
  }

  private void refuse(SheetImport whole, ImportItem item, List<CellProblem> problems) {
    transactions.executeWithoutResult(_ -> items.refused(whole.id(), item.position(), problems));
  }

  /** Organisations first: what else there is may belong to them. */
  private void apply(SheetImport whole, List<ImportItem> batch, Viewer viewer) {
    for (var type : ItemType.values()) {
      var group = batch.stream().filter(item -> item.planned().type() == type).toList();
      if (!group.isEmpty()) {
        apply(check.shelf(type), whole, group, viewer);
      }
    }
  }

  private <C> void apply(Shelf<C> shelf, SheetImport whole, List<ImportItem> group, Viewer viewer) {
    var present =
        shelf.find(
            group.stream().map(ImportItem::itemId).filter(Objects::nonNull).toList(), viewer);
    var owners = group.stream().map(this::owner).toList();
    var titles = shelf.titles(owners.stream().filter(Objects::nonNull).distinct().toList());
    var saved = new ArrayList<ImportItem>();
    var saves = new ArrayList<Save<C>>();
    for (int i = 0; i < group.size(); i++) {
      var item = group.get(i);
      var owner = owners.get(i);
      var there = item.itemId() == null ? null : present.get(item.itemId());
      var problems = new ArrayList<CellProblem>();
      if (changed(item, there, owner, titles)) {
        problems.add(CellProblem.of(null, "exchange.problem.changed"));
      } else if (owner == null && item.planned().type() != ItemType.ORGANISATION) {
        problems.add(CellProblem.of(SheetFields.ORGANISATION, "exchange.problem.owner-missing"));
      }
      var judged = judging.judge(shelf, item.planned(), there, problems);
      var content = judged.content();
      if (content == null) {
        items.refused(whole.id(), item.position(), problems);
      } else {
        saved.add(item);
        // What is entered belongs to nobody but itself.
        var whose = owner == null ? new OrganisationId(new UUID(0, 0)) : owner;
        saves.add(new Save<>(there, whose, content));
      }
    }
    var results = shelf.save(saves, whole.plan().landing(), viewer);
    for (int i = 0; i < saves.size(); i++) {
      var item = saved.get(i);
      var before = saves.get(i).present();
      var result = results.get(i);
      items.applied(
          whole.id(),
          item.position(),
          result.id(),
          before == null ? null : before.content(),
          result.version());
      if (!item.planned().key().isBlank() && item.planned().type() != ItemType.ORGANISATION) {
        keys.put(item.planned().type(), saves.get(i).owner(), item.planned().key(), result.id());
      }
    }
  }

  /** Whether it is not as it was when the rows were checked. */
  private static boolean changed(
      ImportItem item,
      @Nullable Present<?> there,
      @Nullable OrganisationId owner,
      Map<OrganisationId, Map<String, UUID>> titles) {
    if (item.itemId() != null) {
      return there == null || !Objects.equals(there.version(), item.version());
    }
    return owner != null
        && titles.getOrDefault(owner, Map.of()).containsKey(Titles.folded(item.planned().title()));
  }

  private @Nullable OrganisationId owner(ImportItem item) {
    return item.owner() != null
        ? item.owner()
        : organisations.named(item.planned().owner()).map(Organisation::id).orElse(null);
  }
}
