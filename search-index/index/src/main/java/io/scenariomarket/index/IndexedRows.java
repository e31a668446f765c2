package io.scenariomarket.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The database rows that an index is derived from. An index is filled, checked and repaired from
 * these alone.
 */
public interface IndexedRows {

  /** The index that they belong in. */
  MarketIndex index();

  /** Every row as a document, read piece by piece; to be closed. */
  Stream<Versioned> all();

  /** The version that every row's document should have, by id. */
  Map<String, Long> versions();

  /** The rows with these ids as documents; ids without a row are left out. */
  List<Versioned> some(Collection<String> ids);

  /** Brings the documents of these ids up to date; an id without a row loses its document. */
  default void index(Collection<String> ids) {
    var rows = some(ids);
    if (!rows.isEmpty()) {
      index().putAll(rows);
    }
    var found = rows.stream().map(row -> row.document().id()).toList();
    ids.stream()
        .filter(id -> !found.contains(id))
        .forEach(id -> index().remove(id, Long.MAX_VALUE));
  }
}
