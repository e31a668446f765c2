package io.scenariomarket.exchange;

import io.scenariomarket.exchange.Owners.Owner;
import io.scenariomarket.exchange.Shelf.Present;
import io.scenariomarket.identity.OrganisationEntries;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.sheet.ReadLimits;
import io.scenariomarket.sheet.SheetFile;
import io.scenariomarket.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The dry run: reads all rows and writes down what the import would do with each. */
@Component
class ImportCheck {

  private static final int BATCH = 200;

  private final Map<ItemType, Shelf<?>> shelves = new EnumMap<>(ItemType.class);
  private final OrganisationManagement organisations;
  private final OrganisationEntries entries;
  private final Judging judging;
  private final SheetKeys keys;
  private final SheetMemory memory;
  private final ImportItems items;
  private final ImportProperties properties;
  private final Vocabulary vocabulary;
  private final TransactionOperations transactions;

  ImportCheck(
      Collection<Shelf<?>> shelves,
      OrganisationManagement organisations,
      OrganisationEntries entries,
      Judging judging,
      SheetKeys keys,
      SheetMemory memory,
      ImportItems items,
      ImportProperties properties,
      Vocabulary vocabulary,
      TransactionOperations transactions) {
    shelves.forEach(shelf -> this.shelves.put(shelf.type(), shelf));
    this.organisations = organisations;
    this.entries = entries;
    this.judging = judging;
    this.keys = keys;
    this.memory = memory;
    this.items = items;
    this.properties = properties;
    this.vocabulary = vocabulary;
    this.transactions = transactions;
  }

  /** How much of a file is read. */
  ReadLimits limits() {
    var usual = ReadLimits.USUAL;
    return new ReadLimits(properties.maxRows(), usual.columns(), usual.sheets(), usual.time());
  }

  /** Checks all rows of a file. */
  void run(SheetImport whole, Path path, Viewer viewer, ImportProgress progress)
      throws IOException {
    transactions.executeWithoutResult(
        _ -> {
          items.clear(whole.id());
          progress.at(0);
        });
    var run = new Run(whole, viewer, progress);
    var words = memory.words(whole.organisation());
    try (var file = SheetFile.open(path, limits())) {
      for (var plan : whole.plan().sheets()) {
        if (plan.included() && plan.missing().isEmpty()) {
          var reader = new RowReader(plan, words);
          var planner = new Planner(plan, vocabulary, run::take);
          file.read(
              plan.index(),
              row -> {
                progress.check();
                reader.read(row).ifPresent(planner::take);
                return true;
              });
          planner.end();
        }
      }
    }
    run.flush();
  }

  /** One reading of one file. */
  private final class Run {

    private final SheetImport whole;
    private final Viewer viewer;
    private final ImportProgress progress;
    private final Owners owners;
    private final List<PlannedItem> waiting = new ArrayList<>();
    private final Map<ItemType, Map<OrganisationId, Map<String, UUID>>> titles =
        new EnumMap<>(ItemType.class);
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<UUID, Integer> seenItems = new HashMap<>();
    private final Set<String> entered = new HashSet<>();
    private int position;

    Run(SheetImport whole, Viewer viewer, ImportProgress progress) {
      this.whole = whole;
      this.viewer = viewer;
      this.progress = progress;
      this.owners = new Owners(organisations, entries, viewer, whole.plan().owner());
    }

    void take(PlannedItem row) {
      var item = owners.of(row) instanceof Owner.Entered(var first, _) ? row.ownedBy(first) : row;
      if (item.type() == ItemType.ORGANISATION && again(item)) {
        return;
      }
      // Whoever is not there yet is entered before the first row that is theirs.
      if (item.type() != ItemType.ORGANISATION
          && !item.title().isBlank()
          && owners.of(item) instanceof Owner.Entered(var name, var code)
          && entered.add(Titles.folded(name))) {
        waiting.add(
            new PlannedItem(
                ItemType.ORGANISATION, item.sheet(), item.row(), name, name, code, "", List.of()));
      }
      waiting.add(item);
      if (waiting.size() >= BATCH) {
        flush();
      }
    }

    /** A company has a row for each of its products: what it is, is told once. */
    private boolean again(PlannedItem item) {
      return switch (owners.of(item)) {
        case Owner.Refused _ -> false;
        case Owner.Known(var id, _) -> !entered.add(id.toString());
        case Owner.Entered(var name, _) -> !entered.add(Titles.folded(name));
      };
    }

    void flush() {
      transactions.executeWithoutResult(
          _ -> {
            items.insert(whole.id(), judged());
            progress.at(position);
          });
      waiting.clear();
    }

    private List<ImportItem> judged() {
      var result = new ArrayList<ImportItem>();
      var found = new EnumMap<ItemType, Map<UUID, ? extends Present<?>>>(ItemType.class);
      var ids = new HashMap<PlannedItem, UUID>();
      for (var type : ItemType.values()) {
        var group = waiting.stream().filter(item -> item.type() == type).toList();
        learnTitles(type, group);
        group.forEach(item -> ids.put(item, id(item)));
        found.put(
            type,
            shelf(type)
                .find(
                    group.stream().map(ids::get).filter(Objects::nonNull).distinct().toList(),
                    viewer));
      }
      for (var item : waiting) {
        var id = ids.get(item);
        result.add(
            judge(
                shelf(item.type()),
                item,
                id == null ? null : found.getOrDefault(item.type(), Map.of()).get(id)));
      }
      return result;
    }

    private void learnTitles(ItemType type, List<PlannedItem> group) {
      var known = titles.computeIfAbsent(type, _ -> new HashMap<>());
      var missing =
          group.stream()
              .map(owners::of)
              .filter(Owner.Known.class::isInstance)
              .map(owner -> ((Owner.Known) owner).id())
              .filter(owner -> !known.containsKey(owner))
              .collect(Collectors.toSet());
      if (!missing.isEmpty()) {
        known.putAll(shelf(type).titles(missing));
      }
    }

    /** The item that is there already, by its number elsewhere or else by its title. */
    private @Nullable UUID id(PlannedItem item) {
      if (!(owners.of(item) instanceof Owner.Known known)) {
        return null;
      }
      if (item.type() == ItemType.ORGANISATION) {
        return known.id().value();
      }
      var byKey =
          item.key().isBlank() ? null : keys.find(item.type(), known.id(), item.key()).orElse(null);
      return byKey != null
          ? byKey
          : titles
              .getOrDefault(item.type(), Map.of())
              .getOrDefault(known.id(), Map.of())
              .get(Titles.folded(item.title()));
    }

    @SuppressWarnings("unchecked") // What a shelf found is of its own kind.
    private <C> ImportItem judge(Shelf<C> shelf, PlannedItem item, @Nullable Present<?> present) {
      var problems = new ArrayList<CellProblem>();
      var owner = owners.of(item);
      if (owner instanceof Owner.Refused(var problem)) {
        problems.add(problem);
      }
      var first = seen.putIfAbsent(name(item, owner), item.row());
      if (present != null) {
        var other = seenItems.putIfAbsent(present.id(), item.row());
        first = first == null ? other : first;
      }
      if (first != null && problems.isEmpty() && !item.title().isBlank()) {
        problems.add(CellProblem.of(SheetFields.TITLE, "exchange.problem.twice", first));
      }
      var judged = judging.judge(shelf, item, (Present<C>) present, problems);
      var unapproved =
          judged.outcome() == Outcome.NEW
              && item.type() != ItemType.ORGANISATION
              && whole.plan().landing() != Landing.DRAFT
              && whole.plan().landing() != Landing.LEAD
              && owner instanceof Owner.Known(_, var approved)
              && !approved;
      if (unapproved) {
        problems.add(CellProblem.of(null, "organisation.unapproved"));
      }
      return ImportItem.checked(
          position++,
          item,
          owner instanceof Owner.Known(var id, _) ? id : null,
          unapproved ? Outcome.REFUSED : judged.outcome(),
          problems,
          present);
    }

    private static String whose(Owner owner) {
      return switch (owner) {
        case Owner.Known(var id, _) -> id.toString();
        case Owner.Entered(var name, _) -> Titles.folded(name);
        case Owner.Refused _ -> "";
      };
    }

    private static String name(PlannedItem item, Owner owner) {
      var what = item.key().isBlank() ? Titles.folded(item.title()) : "key " + item.key();
      return item.type()
          + " "
          + whose(owner)
          + " "
          + (item.type() == ItemType.ORGANISATION ? "" : what);
    }
  }

  Shelf<?> shelf(ItemType type) {
    return Objects.requireNonNull(shelves.get(type));
  }
}
