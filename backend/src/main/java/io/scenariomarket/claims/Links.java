package io.scenariomarket.claims;

import io.scenariomarket.claims.Lexicon.Property;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Properties of which one determines another.
 *
 * @param complements shares that add up to all
 * @param reciprocals how many in a time, and the time that each takes
 * @param up the share of a year in which something is up
 * @param down how long it is down in a year
 */
record Links(
    Map<Property, Set<Property>> complements,
    Map<Property, Set<Property>> reciprocals,
    Optional<Property> up,
    Optional<Property> down) {

  static Links of(LexiconFile file, Function<String, Optional<Property>> named) {
    var yearly = Optional.ofNullable(file.yearly());
    return new Links(
        linked(file.complements(), named),
        linked(file.reciprocals(), named),
        yearly.map(LexiconFile.Yearly::up).flatMap(named),
        yearly.map(LexiconFile.Yearly::down).flatMap(named));
  }

  private static Map<Property, Set<Property>> linked(
      List<List<String>> pairs, Function<String, Optional<Property>> named) {
    var links = new HashMap<Property, Set<Property>>();
    for (var pair : pairs) {
      var one = named.apply(pair.getFirst());
      var other = named.apply(pair.getLast());
      if (one.isPresent() && other.isPresent()) {
        links.computeIfAbsent(one.get(), _ -> new HashSet<>()).add(other.get());
        links.computeIfAbsent(other.get(), _ -> new HashSet<>()).add(one.get());
      }
    }
    return links;
  }

  /** Whether one is the share that with the other adds up to all. */
  boolean complement(Property one, Property other) {
    return complements.getOrDefault(one, Set.of()).contains(other);
  }

  /** Whether one is so many in a time, and the other the time that each takes. */
  boolean reciprocal(Property one, Property other) {
    return reciprocals.getOrDefault(one, Set.of()).contains(other);
  }

  boolean isUp(Property property) {
    return up.filter(property::equals).isPresent();
  }

  boolean isDown(Property property) {
    return down.filter(property::equals).isPresent();
  }
}
