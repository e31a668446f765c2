package io.scenariomarket.vocabulary;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vocabulary file as the operator writes it. */
final class VocabularyFile {

  private VocabularyFile() {}

  /** One line of a list. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Entry(
      String term,
      @Nullable String en,
      @Nullable List<String> aliases,
      @Nullable List<Entry> directions,
      @Nullable String park,
      @Nullable String within,
      @Nullable List<String> implies) {

    Term toTerm(TermKind kind, int rank, @Nullable String parent) {
      return new Term(
          kind,
          term,
          en == null ? term : en,
          aliases == null ? List.of() : List.copyOf(aliases),
          rank,
          parent == null ? within : parent,
          implies == null ? List.of() : List.copyOf(implies),
          park);
    }
  }

  /** All terms of the file in its order; directions come out of their tracks. */
  static List<Term> terms(Map<String, List<Entry>> lists) {
    var terms = new ArrayList<Term>();
    for (var kind : TermKind.values()) {
      var entries = lists.getOrDefault(kind.key(), List.of());
      for (int rank = 0; rank < entries.size(); rank++) {
        var entry = entries.get(rank);
        terms.add(entry.toTerm(kind, rank, null));
        for (var direction : entry.directions() == null ? List.<Entry>of() : entry.directions()) {
          terms.add(direction.toTerm(TermKind.DIRECTION, terms.size(), entry.term()));
        }
      }
    }
    return terms;
  }
}
