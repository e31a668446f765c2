package io.scenariomarket.claims;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words of which one excludes the other.
 *
 * @param exclusive lists of words before the same property
 * @param opposites pairs of words within names
 */
record Exclusions(List<List<String>> exclusive, List<List<String>> opposites) {

  /** Whether a text has a word that excludes one of another text. */
  boolean apart(String one, String other) {
    return exclusive.stream()
        .anyMatch(
            words -> {
              var left = words.stream().filter(one::contains).collect(Collectors.toSet());
              var right = words.stream().filter(other::contains).collect(Collectors.toSet());
              return !left.isEmpty()
                  && !right.isEmpty()
                  && left.stream().noneMatch(right::contains);
            });
  }

  /** Whether one name has a word of which the other has the opposite, and each only its own. */
  boolean opposite(String one, String other) {
    return opposites.stream()
        .anyMatch(
            pair ->
                onlyOne(one, pair.getFirst(), pair.getLast())
                        && onlyOne(other, pair.getLast(), pair.getFirst())
                    || onlyOne(one, pair.getLast(), pair.getFirst())
                        && onlyOne(other, pair.getFirst(), pair.getLast()));
  }

  private static boolean onlyOne(String name, String word, String not) {
    return name.contains(word) && !name.replace(word, "").contains(not);
  }
}
