package io.scenariomarket.exchange;

import io.scenariomarket.columns.ColumnNames;
import io.scenariomarket.columns.LayoutFinder;
import io.scenariomarket.columns.SheetKind;
import io.scenariomarket.columns.SheetPlan;
import io.scenariomarket.columns.SheetRows;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationEntries;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.sheet.SheetFile;
import io.scenariomarket.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The dry run: reads all rows and writes down what the import would do with each. */
@Component
class ImportCheck {

  private final Shelves shelves;
  private final OrganisationManagement organisations;
  private final OrganisationEntries entries;
  private final Judging judging;
  private final SheetKeys keys;
  private final SheetMemory memory;
  private final LayoutFinder layouts;
  private final ColumnNames names;
  private final ImportItems items;
  private final ImportProperties properties;
  private final Vocabulary vocabulary;
  private final TransactionOperations transactions;

  ImportCheck(
      Shelves shelves,
      OrganisationManagement organisations,
      OrganisationEntries entries,
      Judging judging,
      SheetKeys keys,
      SheetMemory memory,
      LayoutFinder layouts,
      ColumnNames names,
      ImportItems items,
      ImportProperties properties,
      Vocabulary vocabulary,
      TransactionOperations transactions) {
    this.shelves = shelves;
    this.organisations = organisations;
    this.entries = entries;
    this.judging = judging;
    this.keys = keys;
    this.memory = memory;
    this.layouts = layouts;
    this.names = names;
    this.items = items;
    this.properties = properties;
    this.vocabulary = vocabulary;
    this.transactions = transactions;
  }

  /** Checks all rows of a file. */
  void run(SheetImport whole, Path path, Viewer viewer, ImportProgress progress)
      throws IOException {
    transactions.executeWithoutResult(
        _ -> {
          items.clear(whole.id());
          progress.at(0);
        });
    var owners = new Owners(organisations, entries, viewer, whole.plan().owner());
    var run =
        new DryRun(
            whole, viewer, owners, shelves, judging, keys, rows -> write(whole, rows, progress));
    var words = memory.words(whole.organisation());
    try (var file = SheetFile.open(path, properties.reads())) {
      for (var plan : inOrder(whole.plan())) {
        var rows =
            new SheetRows(
                layouts.readings(plan),
                words,
                names::side,
                vocabulary,
                run::take,
                row -> run.pass(plan, row));
        file.read(
            plan.index(),
            row -> {
              progress.check();
              rows.take(row);
              return true;
            });
        rows.end();
      }
    }
    run.flush();
  }

  /** What organisations are stands before what is theirs: who is told of there is not entered. */
  private static List<SheetPlan> inOrder(ImportPlan plan) {
    return plan.sheets().stream()
        .filter(sheet -> sheet.included() && sheet.missing().isEmpty())
        .sorted(Comparator.comparing(sheet -> sheet.kind() != SheetKind.COMPANY))
        .toList();
  }

  private void write(SheetImport whole, List<ImportItem> rows, ImportProgress progress) {
    transactions.executeWithoutResult(
        _ -> {
          items.insert(whole.id(), rows);
          rows.stream()
              .mapToInt(ImportItem::position)
              .max()
              .ifPresent(last -> progress.at(last + 1));
        });
  }
}
