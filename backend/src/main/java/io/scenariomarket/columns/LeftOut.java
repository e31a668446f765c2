package io.scenariomarket.columns;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Leaves out of an item what cannot be accepted, as little as possible. */
final class LeftOut {

  /** A property, the item of a list where it is one, and what is wrong within. */
  private static final Pattern PATH =
      Pattern.compile("(\\w+)(?:\\[(\\d*)])?(?:\\.<[^>]*>)?(?:\\.(\\w+).*)?");

  private LeftOut() {}

  /**
   * Takes properties out of a new item, or back to what they were.
   *
   * @param paths as validation names them, such as {@code cases[2].customer}
   */
  static void take(Collection<String> paths, ObjectNode item, ObjectNode before) {
    // The last of a list first, so that the others keep their places; each once.
    paths.stream()
        .map(PATH::matcher)
        .filter(Matcher::matches)
        .collect(
            Collectors.toMap(
                parts -> parts.group(2) == null ? parts.group() : parts.group(1) + parts.group(2),
                parts -> parts,
                (first, _) -> first))
        .values()
        .stream()
        .sorted(Comparator.comparingInt(LeftOut::place).reversed())
        .forEach(parts -> take(parts, item, before));
  }

  private static int place(Matcher parts) {
    var place = parts.group(2);
    return place == null || place.isEmpty() ? -1 : Integer.parseInt(place);
  }

  private static void take(Matcher parts, ObjectNode item, ObjectNode before) {
    var property = parts.group(1);
    var value = item.path(property);
    if (value instanceof ArrayNode list && parts.group(2) != null && !parts.group(2).isEmpty()) {
      list.remove(place(parts));
    } else if (value instanceof ObjectNode object && parts.group(3) != null) {
      object.remove(parts.group(3));
    } else if (before.has(property)) {
      item.set(property, before.get(property));
    } else {
      item.remove(property);
    }
  }
}
