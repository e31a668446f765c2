package io.scenariomarket.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What became of the results of a search since somebody last knew of them.
 *
 * @param added results that were not there
 * @param changed results that were there and say something else now
 * @param gone how many are no longer found, or may no longer be seen; which ones is not told
 */
record Digest(List<FoundNow.Item> added, List<Changed> changed, long gone) {

  /**
   * A result that changed.
   *
   * @param item as it is now
   * @param changes in the order of the fields' names
   */
  record Changed(FoundNow.Item item, List<Change> changes) {}

  /**
   * A field that changed.
   *
   * @param field its name
   * @param before what it said; {@code null} where it said nothing, or is not shown any more
   * @param after what it says; {@code null} where it says nothing that they may read
   */
  record Change(String field, @Nullable String before, @Nullable String after) {}

  static Digest between(Seen seen, FoundNow now) {
    var added = new ArrayList<FoundNow.Item>();
    var changed = new ArrayList<Changed>();
    now.items()
        .forEach(
            (key, item) -> {
              var known = seen.items().get(key);
              if (known == null) {
                added.add(item);
              } else if (!known.equals(item.facts())) {
                changed.add(new Changed(item, changes(known, item.facts())));
              }
            });
    var gone = seen.items().keySet().stream().filter(key -> !now.items().containsKey(key)).count();
    return new Digest(added, changed, gone);
  }

  /** What is not shown any more is not quoted either. */
  private static List<Change> changes(Map<String, String> before, Map<String, String> after) {
    var fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    return fields.stream()
        .filter(field -> !String.valueOf(before.get(field)).equals(after.get(field)))
        .map(
            field ->
                new Change(
                    field, after.containsKey(field) ? before.get(field) : null, after.get(field)))
        .toList();
  }

  /** Whether there is nothing to tell: what only went away is told with the next news. */
  boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty();
  }
}
