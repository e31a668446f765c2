package io.scenariomarket.exchange;

import io.scenariomarket.columns.CellProblem;
import io.scenariomarket.columns.RowType;
import io.scenariomarket.columns.SheetFields;
import io.scenariomarket.columns.Titles;
import io.scenariomarket.exchange.Shelf.Present;
import io.scenariomarket.exchange.Shelf.Save;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.job.JobStopped;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  private final Shelves shelves;
  private final Judging judging;
  private final SheetKeys keys;
  private final ImportItems items;
  private final OrganisationManagement organisations;
  private final TransactionOperations transactions;

  ImportRun(
      Shelves shelves,
      Judging judging,
      SheetKeys keys,
      ImportItems items,
      OrganisationManagement organisations,
      TransactionOperations transactions) {
    this.shelves = shelves;
    this.judging = judging;
    this.keys = keys;
    this.items = items;
    this.organisations = organisations;
    this.transactions = transactions;
  }

  /** Does all that is still to be done. */
  void run(SheetImport whole, Viewer viewer, ImportProgress progress) {
    new Run(whole, viewer, progress).run();
  }

  /** One way through one import. */
  private final class Run {

    private final SheetImport whole;
    private final Viewer viewer;
    private final ImportProgress progress;

    /** As they were before: what the import itself adds was told apart by the check. */
    private final Map<RowType, Map<OrganisationId, Map<String, UUID>>> titles =
        new EnumMap<>(RowType.class);

    Run(SheetImport whole, Viewer viewer, ImportProgress progress) {
      this.whole = whole;
      this.viewer = viewer;
      this.progress = progress;
    }

    void run() {
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
                apply(now);
                progress.at(reached);
              });
        } catch (JobStopped stopped) {
          throw stopped;
        } catch (RuntimeException failed) {
          log.debug("A batch is done item by item", failed);
          var before = reached - now.size();
          for (int i = 0; i < now.size(); i++) {
            alone(now.get(i), before + i + 1);
          }
        }
      }
    }

    /** One item that cannot be done does not keep the others from it. */
    private void alone(ImportItem item, int reached) {
      try {
        transactions.executeWithoutResult(
            _ -> {
              apply(List.of(item));
              progress.at(reached);
            });
      } catch (JobStopped stopped) {
        throw stopped;
      } catch (Refusal refusal) {
        var problems =
            refusal.fields().stream()
                .map(each -> new CellProblem(each.field(), each.message(), each.arguments(), false))
                .toList();
        refuse(
            item,
            problems.isEmpty()
                ? List.of(CellProblem.of(null, refusal.message(), refusal.arguments()))
                : problems,
            reached);
      } catch (RuntimeException failed) {
        log.warn("Row {} of import {} failed", item.planned().row(), whole.id(), failed);
        refuse(item, List.of(CellProblem.of(null, "exchange.problem.failed")), reached);
      }
    }

    private void refuse(ImportItem item, List<CellProblem> problems, int reached) {
      transactions.executeWithoutResult(
          _ -> {
            items.refused(whole.id(), item.position(), problems);
            progress.at(reached);
          });
    }

    /** Organisations first: what else there is may belong to them. */
    private void apply(List<ImportItem> batch) {
      for (var type : RowType.values()) {
        var group = batch.stream().filter(item -> item.planned().type() == type).toList();
        if (!group.isEmpty()) {
          apply(shelves.of(type), group);
        }
      }
    }

    private <C> void apply(Shelf<C> shelf, List<ImportItem> group) {
      var present =
          shelf.find(
              group.stream().map(ImportItem::itemId).filter(Objects::nonNull).toList(), viewer);
      var named = new HashMap<String, Optional<OrganisationId>>();
      var owners = new ArrayList<@Nullable OrganisationId>();
      group.forEach(item -> owners.add(owner(item, named)));
      var titles = titles(shelf, owners);
      var saved = new ArrayList<ImportItem>();
      var saves = new ArrayList<Save<C>>();
      for (int i = 0; i < group.size(); i++) {
        var item = group.get(i);
        var owner = owners.get(i);
        var there = item.itemId() == null ? null : present.get(item.itemId());
        var problems = new ArrayList<CellProblem>();
        if (changed(item, there, owner, titles)) {
          problems.add(CellProblem.of(null, "exchange.problem.changed"));
        } else if (owner == null && item.planned().type() != RowType.ORGANISATION) {
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
      var applied = new ArrayList<ImportItems.Applied>();
      var numbers = new ArrayList<SheetKeys.Key>();
      for (int i = 0; i < saves.size(); i++) {
        var item = saved.get(i);
        var save = saves.get(i);
        var result = results.get(i);
        var before = save.present() == null ? null : save.present().content();
        applied.add(
            new ImportItems.Applied(item.position(), result.id(), before, result.version()));
        var key = item.planned().key();
        if (!key.isBlank() && item.planned().type() != RowType.ORGANISATION) {
          numbers.add(new SheetKeys.Key(item.planned().type(), save.owner(), key, result.id()));
        }
      }
      items.applied(whole.id(), applied);
      keys.put(numbers);
    }

    private <C> Map<OrganisationId, Map<String, UUID>> titles(
        Shelf<C> shelf, List<@Nullable OrganisationId> owners) {
      var known = titles.computeIfAbsent(shelf.type(), _ -> new HashMap<>());
      var missing = new HashSet<OrganisationId>();
      for (var owner : owners) {
        if (owner != null && !known.containsKey(owner)) {
          missing.add(owner);
        }
      }
      if (!missing.isEmpty()) {
        known.putAll(shelf.titles(missing));
      }
      return known;
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

  private @Nullable OrganisationId owner(
      ImportItem item, Map<String, Optional<OrganisationId>> named) {
    return item.owner() != null
        ? item.owner()
        : named
            .computeIfAbsent(
                item.planned().owner(), name -> organisations.named(name).map(Organisation::id))
            .orElse(null);
  }
}
