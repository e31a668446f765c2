package io.scenariomarket.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what no cell says of the entries of a list: who may read one, and how much it matters.
 * Otherwise a sheet that mends a word of a confidential requirement would show it to everybody.
 */
final class Unsaid {

  private static final List<String> PROPERTIES = List.of("confidentiality", "priority");

  /** By list, what an entry is known by. */
  private static final Map<String, String> LISTS =
      Map.of(
          "requirements",
          "text",
          "indicators",
          "name",
          "cases",
          "customer",
          "certificates",
          "kind");

  private Unsaid() {}

  /** Gives the entries of an item what they said before, or what those said that they replace. */
  static void keep(ObjectNode before, ObjectNode item) {
    LISTS.forEach((list, name) -> keep(before.path(list), item.path(list), name));
  }

  private static void keep(JsonNode before, JsonNode entries, String name) {
    var left = new ArrayList<>(before.valueStream().toList());
    var open = new ArrayList<>(entries.valueStream().map(ObjectNode.class::cast).toList());
    // The surest signs first: all of it, then its name, then that it stands in the place of one.
    Stream.<BiPredicate<JsonNode, JsonNode>>of(
            Unsaid::alike, (old, entry) -> old.path(name).equals(entry.path(name)), (_, _) -> true)
        .forEach(same -> open.removeIf(entry -> take(entry, left, same)));
  }

  private static boolean take(
      ObjectNode entry, List<JsonNode> left, BiPredicate<JsonNode, JsonNode> same) {
    var found = left.stream().filter(old -> same.test(old, entry)).findFirst();
    found.ifPresent(
        old -> {
          left.remove(old);
          PROPERTIES.forEach(
              property ->
                  Optional.ofNullable(old.get(property))
                      .ifPresent(value -> entry.set(property, value)));
        });
    return found.isPresent();
  }

  /** Whether an entry says nothing but what another does. */
  private static boolean alike(JsonNode old, JsonNode entry) {
    return entry.properties().stream()
        .filter(each -> !PROPERTIES.contains(each.getKey()))
        .allMatch(each -> each.getValue().equals(old.get(each.getKey())));
  }
}
