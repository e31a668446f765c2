package io.scenariomarket.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares what versions of an item say, field by field. */
public final class Differences {

  /** Numbers are the same however many zeros follow the point: the database adds some. */
  private static final Comparator<JsonNode> VALUES =
      (one, other) -> {
        if (one.isNumber() && other.isNumber()) {
          return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
      };

  private Differences() {}

  /** The fields that differ, in the order of the later version; what says nothing is nothing. */
  public static List<Difference> between(JsonNode before, JsonNode after) {
    var fields = new LinkedHashSet<String>();
    fields.addAll(after.propertyNames());
    fields.addAll(before.propertyNames());
    var differences = new ArrayList<Difference>();
    for (var field : fields) {
      var one = said(before.get(field));
      var other = said(after.get(field));
      if (!same(one, other)) {
        differences.add(
            new Difference(field, one, other, without(one, other), without(other, one)));
      }
    }
    return differences;
  }

  /** {@code null} for what says nothing: a missing or empty value. */
  static @Nullable JsonNode said(@Nullable JsonNode value) {
    if (value == null || value.isNull() || value.isString() && value.asString().isBlank()) {
      return null;
    }
    if (value.isObject() && value.valueStream().allMatch(each -> said(each) == null)) {
      return null;
    }
    return value.isArray() && value.isEmpty() ? null : value;
  }

  private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
    return one == null || other == null ? one == other : one.equals(VALUES, other);
  }

  private static List<JsonNode> without(@Nullable JsonNode list, @Nullable JsonNode other) {
    if (list == null || !list.isArray()) {
      return List.of();
    }
    var rest = new ArrayList<>(list.valueStream().toList());
    if (other != null && other.isArray()) {
      for (var entry : other) {
        for (int i = 0; i < rest.size(); i++) {
          if (same(rest.get(i), entry)) {
            rest.remove(i);
            break;
          }
        }
      }
    }
    return rest;
  }
}
