package io.scenariomarket.exchange;

import io.scenariomarket.columns.CellProblem;
import io.scenariomarket.columns.PlannedItem;
import io.scenariomarket.columns.RowReader;
import io.scenariomarket.columns.RowType;
import io.scenariomarket.columns.SheetFields;
import io.scenariomarket.columns.SheetPlan;
import io.scenariomarket.columns.Titles;
import io.scenariomarket.exchange.Judging.Judged;
import io.scenariomarket.exchange.Owners.Owner;
import io.scenariomarket.exchange.Shelf.Present;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reading of one file: writes down what the import would do with each row, some at a time. */
final class DryRun {

  private static final Logger log = LoggerFactory.getLogger(DryRun.class);
  private static final int BATCH = 200;
  private static final int LONGEST_SHOWN = 60;

  private final SheetImport whole;
  private final Viewer viewer;
  private final Owners owners;
  private final Shelves shelves;
  private final Judging judging;
  private final SheetKeys keys;
  private final Consumer<List<ImportItem>> out;
  private final List<PlannedItem> waiting = new ArrayList<>();
  private final Map<RowType, Map<OrganisationId, Map<String, UUID>>> titles =
      new EnumMap<>(RowType.class);
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<UUID, Integer> seenItems = new HashMap<>();

  /** The first row of each organisation. */
  private final Map<String, PlannedItem> entered = new HashMap<>();

  /** Under what other name the market has the code of a row. */
  private final Map<PlannedItem, String> otherNames = new HashMap<>();

  /** What is told of rows that are no items, or none of their own. */
  private final List<ImportItem> aside = new ArrayList<>();

  private int position;

  DryRun(
      SheetImport whole,
      Viewer viewer,
      Owners owners,
      Shelves shelves,
      Judging judging,
      SheetKeys keys,
      Consumer<List<ImportItem>> out) {
    this.whole = whole;
    this.viewer = viewer;
    this.owners = owners;
    this.shelves = shelves;
    this.judging = judging;
    this.keys = keys;
    this.out = out;
  }

  /** Takes what one row speaks of: one item, or an organisation and its products. */
  void take(List<PlannedItem> row) {
    row.forEach(each -> take(each, row.size() == 1));
    if (waiting.size() + aside.size() >= BATCH) {
      flush();
    }
  }

  /** Takes a row that is no item. */
  void pass(SheetPlan sheet, RowReader.Aside row) {
    var text = row.text();
    var item =
        new PlannedItem(
            RowType.of(sheet.kind()),
            sheet.index(),
            row.number(),
            Text.shortened(text, LONGEST_SHOWN),
            "",
            "",
            "",
            List.of());
    tell(item, ImportOutcome.SKIPPED, CellProblem.note(null, row.reason()));
  }

  private void take(PlannedItem row, boolean only) {
    var owner = owners.of(row);
    var item = owner instanceof Owner.Entered(var first, _) ? row.ownedBy(first) : row;
    owners.otherName(row).ifPresent(name -> otherNames.put(item, name));
    if (item.type() == RowType.ORGANISATION) {
      var first = owner instanceof Owner.Refused ? null : entered.putIfAbsent(owner.key(), row);
      if (first != null) {
        // A company has a row for each of its products: what it is, is told once.
        if (only) {
          again(row, first);
        }
        return;
      }
    } else if (!item.title().isBlank()
        // Whoever is not there yet is entered before the first row that is theirs.
        && owner instanceof Owner.Entered(var name, var code)
        && entered.putIfAbsent(owner.key(), row) == null) {
      waiting.add(
          new PlannedItem(
              RowType.ORGANISATION, item.sheet(), item.row(), name, name, code, "", List.of()));
    }
    waiting.add(item);
  }

  /** A row of an organisation that another row has told of. */
  private void again(PlannedItem row, PlannedItem first) {
    var other = owners.otherName(row);
    if (other.isPresent()) {
      tell(row, ImportOutcome.REFUSED, otherName(row, other.get(), false));
    } else if (row.saysTheSame(first)) {
      tell(
          row,
          ImportOutcome.SKIPPED,
          CellProblem.note(null, "exchange.problem.twice", first.row()));
    } else {
      tell(
          row,
          ImportOutcome.REFUSED,
          CellProblem.of(SheetFields.ORGANISATION, "exchange.problem.twice", first.row()));
    }
  }

  private static CellProblem otherName(PlannedItem row, String name, boolean note) {
    return new CellProblem(
        SheetFields.CREDIT_CODE,
        "exchange.problem.credit-code.OTHER",
        List.of(row.creditCode(), name),
        note);
  }

  private void tell(PlannedItem item, ImportOutcome outcome, CellProblem problem) {
    aside.add(ImportItem.checked(position++, item, null, outcome, List.of(problem), null));
  }

  /** Hands on what was taken last. */
  void flush() {
    var judged = judged();
    judged.addAll(aside);
    out.accept(judged);
    waiting.clear();
    otherNames.clear();
    aside.clear();
  }

  private List<ImportItem> judged() {
    var result = new ArrayList<ImportItem>();
    var found = new EnumMap<RowType, Map<UUID, ? extends Present<?>>>(RowType.class);
    var ids = new HashMap<PlannedItem, UUID>();
    for (var type : RowType.values()) {
      var group = waiting.stream().filter(item -> item.type() == type).toList();
      learnTitles(type, group);
      group.forEach(item -> ids.put(item, id(item)));
      found.put(
          type,
          shelves
              .of(type)
              .find(
                  group.stream().map(ids::get).filter(Objects::nonNull).distinct().toList(),
                  viewer));
    }
    for (var item : waiting) {
      var id = ids.get(item);
      result.add(
          judge(
              shelves.of(item.type()),
              item,
              id == null ? null : found.getOrDefault(item.type(), Map.of()).get(id)));
    }
    return result;
  }

  private void learnTitles(RowType type, List<PlannedItem> group) {
    var known = titles.computeIfAbsent(type, _ -> new HashMap<>());
    var missing =
        group.stream()
            .map(owners::of)
            .filter(Owner.Known.class::isInstance)
            .map(owner -> ((Owner.Known) owner).id())
            .filter(owner -> !known.containsKey(owner))
            .collect(Collectors.toSet());
    if (!missing.isEmpty()) {
      known.putAll(shelves.of(type).titles(missing));
    }
  }

  /** The item that is there already, by its number elsewhere or else by its title. */
  private @Nullable UUID id(PlannedItem item) {
    if (!(owners.of(item) instanceof Owner.Known known)) {
      return null;
    }
    if (item.type() == RowType.ORGANISATION) {
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
    var judged = judged(shelf, item, (Present<C>) present, problems);
    if (otherNames.containsKey(item)) {
      problems.add(otherName(item, otherNames.get(item), true));
    }
    if (defaulted(item, owner)) {
      problems.add(CellProblem.note(SheetFields.ORGANISATION, "exchange.problem.owner-default"));
    }
    var unapproved =
        judged.outcome() == ImportOutcome.NEW
            && item.type() != RowType.ORGANISATION
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
        unapproved ? ImportOutcome.REFUSED : judged.outcome(),
        problems,
        present);
  }

  /** A row that nobody thought of is one row that is not taken over, and not the end of all. */
  private <C> Judged<C> judged(
      Shelf<C> shelf, PlannedItem item, @Nullable Present<C> there, List<CellProblem> problems) {
    try {
      return judging.judge(shelf, item, there, problems);
    } catch (RuntimeException failed) {
      log.warn("Row {} of import {} cannot be judged", item.row(), whole.id(), failed);
      problems.add(CellProblem.of(null, "exchange.problem.unreadable"));
      return new Judged<>(ImportOutcome.REFUSED, null);
    }
  }

  /** Whether a row names nobody although others of its sheet do. */
  private boolean defaulted(PlannedItem item, Owner owner) {
    return whole.organisation() == null
        && owner instanceof Owner.Known
        && item.owner().isBlank()
        && item.creditCode().isBlank()
        && whole.plan().sheet(item.sheet()).has(SheetFields.ORGANISATION);
  }

  private static String name(PlannedItem item, Owner owner) {
    var what = item.key().isBlank() ? Titles.folded(item.title()) : "key " + item.key();
    return item.type()
        + " "
        + owner.key()
        + " "
        + (item.type() == RowType.ORGANISATION ? "" : what);
  }
}
