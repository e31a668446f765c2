package io.scenariomarket.index;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What tells the index of one kind of thing from those of other kinds.
 *
 * @param name of the index, behind the prefix of all
 * @param fields the fields that only its documents have: name and type of the search engine, such
 *     as {@code keyword} or {@code date}
 * @param facets what its documents are narrowed and counted by
 */
public record IndexDefinition(String name, Map<String, String> fields, List<Facet> facets) {

  public IndexDefinition {
    // In one order always: the hash of the mapping is made of them.
    fields = new TreeMap<>(fields);
    facets = List.copyOf(facets);
  }
}
