package io.scenariomarket.search;

import io.scenariomarket.index.IndexedRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the indexes what the database says: rebuilds them, and finds and repairs differences. */
@Component
class IndexUpkeep {

  private static final Logger log = LoggerFactory.getLogger(IndexUpkeep.class);
  private static final int BATCH = 100;
  private static final int PROGRESS_EVERY = 1000;

  private final List<IndexedRows> indexed;
  private final DataSource database;

  IndexUpkeep(List<IndexedRows> indexed, DataSource database) {
    this.indexed = indexed;
    this.database = database;
  }

  /**
   * How an index differs from the database.
   *
   * @param missing rows without a document
   * @param stale rows whose document is of an earlier version
   * @param superfluous documents without a row, or of a version that the row never had
   * @param same rows whose document is right
   */
  record Difference(List<String> missing, List<String> stale, List<String> superfluous, int same) {

    boolean none() {
      return missing.isEmpty() && stale.isEmpty() && superfluous.isEmpty();
    }

    @Override
    public String toString() {
      return "%d right, %d missing, %d stale, %d superfluous"
          .formatted(same, missing.size(), stale.size(), superfluous.size());
    }
  }

  /** Makes every index new from the database; searches use the old one until it is complete. */
  void rebuildAll() {
    indexed.forEach(this::rebuild);
  }

  /**
   * Rebuilds what today's definition does not fit any more, and repairs the rest; what a rebuild
   * left half done that was killed goes.
   */
  void bringUpToDate() {
    IndexLease.takeIfFree(database).ifPresent(this::sweep);
    for (var rows : indexed) {
      if (rows.index().isCurrent()) {
        repair(rows);
      } else {
        rebuild(rows);
      }
    }
  }

  /**
   * Compares every index with the database.
   *
   * @param repair whether what differs is put right
   * @return what differed, before any repair, one line an index
   */
  List<String> check(boolean repair) {
    var lines = new ArrayList<String>();
    for (var rows : indexed) {
      var difference = repair ? repair(rows) : differenceOf(rows);
      lines.add(name(rows) + ": " + difference);
    }
    return lines;
  }

  private void sweep(IndexLease free) {
    try (free) {
      for (var rows : indexed) {
        var left = rows.index().sweep();
        if (!left.isEmpty()) {
          log.info("Deleted what was left half built: {}", left);
        }
      }
    }
  }

  private void rebuild(IndexedRows rows) {
    try (var _ = IndexLease.take(database);
        var rollover = rows.index().rollover();
        var all = rows.all()) {
      var total = rows.versions().size();
      var written =
          rollover.fill(
              all,
              done -> {
                if (done % PROGRESS_EVERY == 0) {
                  log.info("Rebuilding {}: {} of {}", name(rows), done, total);
                }
              });
      rollover.commit();
      log.info("Rebuilt {}: {} documents", name(rows), written);
    }
    // What changed while the new index was filled went to the old one.
    repair(rows);
  }

  private Difference repair(IndexedRows rows) {
    rows.index().refresh();
    var difference = differenceOf(rows);
    if (!difference.none()) {
      var wrong = new ArrayList<>(difference.missing());
      wrong.addAll(difference.stale());
      wrong.addAll(difference.superfluous());
      for (int from = 0; from < wrong.size(); from += BATCH) {
        rows.index(wrong.subList(from, Math.min(from + BATCH, wrong.size())));
      }
      log.info("Repaired {}: {}", name(rows), difference);
    }
    return difference;
  }

  private static Difference differenceOf(IndexedRows rows) {
    var expected = new HashMap<>(rows.versions());
    var stale = new ArrayList<String>();
    var superfluous = new ArrayList<String>();
    int same = 0;
    try (var documents = rows.index().versions()) {
      for (var document : (Iterable<io.scenariomarket.index.DocumentVersion>) documents::iterator) {
        var version = expected.remove(document.id());
        if (version == null) {
          superfluous.add(document.id());
        } else if (version > document.version()) {
          stale.add(document.id());
        } else {
          same++;
        }
      }
    }
    return new Difference(List.copyOf(expected.keySet()), stale, superfluous, same);
  }

  static String name(IndexedRows rows) {
    return rows.index().getClass().getSimpleName();
  }
}
