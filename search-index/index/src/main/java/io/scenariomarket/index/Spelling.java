package io.scenariomarket.index;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import io.scenariomarket.analysis.Folding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a misspelt query probably meant, by edit distance to the terms of the documents.
 *
 * <p>The search engine compares whole terms, so each stretch of the query that could be one term is
 * offered to it: 3 to 8 characters of each word.
 */
final class Spelling {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;
  private static final int STRETCHES = 60;

  private Spelling() {}

  static Suggester of(String text) {
    var stretches = stretches(Folding.foldForSearch(text));
    return Suggester.of(
        s -> {
          for (var i = 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            s.suggesters(
                "" + i,
                f ->
                    f.text(stretch)
                        .term(
                            t ->
                                t.field("terms")
                                    .size(1)
                                    .suggestMode(SuggestMode.Missing)
                                    .minWordLength(SHORTEST)
                                    .prefixLength(0)
                                    .maxEdits(1)));
          }
          return s;
        });
  }

  /** The longest stretches first: a longer term that nearly fits is the likelier meaning. */
  static List<String> stretches(String text) {
    var found = new ArrayList<String>();
    for (var length = LONGEST; length >= SHORTEST; length--) {
      for (var word : text.strip().split("[\\s\\p{Punct}，。、；：]+")) {
        for (var start = 0; start + length <= word.length(); start++) {
          found.add(word.substring(start, start + length));
        }
      }
    }
    return found.stream().distinct().limit(STRETCHES).toList();
  }

  static @Nullable String suggestion(String text, SearchResponse<?> response) {
    var folded = Folding.foldForSearch(text);
    var stretches = stretches(folded);
    for (var i = 0; i < stretches.size(); i++) {
      for (var suggestion : response.suggest().getOrDefault("" + i, List.of())) {
        var options = suggestion.term().options();
        // Part of a term that is spelt right is no misspelling of the whole term.
        if (!options.isEmpty() && !folded.contains(options.getFirst().text())) {
          return folded.replace(stretches.get(i), options.getFirst().text());
        }
      }
    }
    return null;
  }
}
