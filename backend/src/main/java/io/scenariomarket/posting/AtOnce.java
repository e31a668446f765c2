package io.scenariomarket.posting;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.work.Differences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What takes effect at once when the owner changes something public: fields that the public does
 * not read, and whatever shows less than before. All other words wait for the task force.
 *
 * <p>To show more is the owner's own right, too; but a part that is opened together with other
 * words of the item is opened when those are, so that the old words are not shown in between.
 *
 * @param fields the names of the fields that the public does not read
 */
public record AtOnce(Set<String> fields) {

  private static final String LEVEL = "confidentiality";

  /** What an item says from now on, where it is to say something else. */
  ObjectNode of(ObjectNode says, JsonNode wanted) {
    var now = says.deepCopy();
    for (var field : fields) {
      now.set(field, wanted.get(field));
    }
    for (var field : says.propertyNames()) {
      if (now.get(field) instanceof ArrayNode entries
          && wanted.get(field) instanceof ArrayNode to) {
        tightenEntries(entries, to);
      }
    }
    var opened = now.deepCopy();
    opened.set(LEVEL, wanted.get(LEVEL));
    openEntries(opened, wanted);
    if (Differences.between(opened, wanted).isEmpty()) {
      return opened;
    }
    now.set(LEVEL, tightened(now.get(LEVEL), wanted.get(LEVEL)));
    return now;
  }

  /** The levels of the parts, none of them more open than before. */
  private static ObjectNode tightened(JsonNode present, JsonNode wanted) {
    var levels = (ObjectNode) present.deepCopy();
    for (var part : wanted.properties()) {
      levels.put(part.getKey(), stricter(levels.get(part.getKey()), part.getValue()).name());
    }
    return levels;
  }

  /**
   * Gives each entry of a list the level that it is to have, where that is stricter: of the entry
   * that says the same, or else of the one in its place, which may be the same in other words.
   */
  private static void tightenEntries(ArrayNode entries, ArrayNode wanted) {
    var left = new ArrayList<>(wanted.valueStream().toList());
    var levels = new ArrayList<@Nullable JsonNode>();
    for (var entry : entries) {
      levels.add(levelOfSame(entry, left));
    }
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i) instanceof ObjectNode entry && entry.has(LEVEL)) {
        var level = levels.get(i);
        if (level == null && i < wanted.size()) {
          level = wanted.get(i).get(LEVEL);
        }
        if (level != null) {
          entry.put(LEVEL, stricter(entry.get(LEVEL), level).name());
        }
      }
    }
  }

  private static @Nullable JsonNode levelOfSame(JsonNode entry, List<JsonNode> wanted) {
    for (var other : wanted) {
      if (entry.has(LEVEL) && sameWords(entry, other)) {
        wanted.remove(other);
        return other.get(LEVEL);
      }
    }
    return null;
  }

  private static boolean sameWords(JsonNode one, JsonNode other) {
    return one instanceof ObjectNode mine
        && other instanceof ObjectNode theirs
        && Differences.between(mine.deepCopy().without(LEVEL), theirs.deepCopy().without(LEVEL))
            .isEmpty();
  }

  /** Takes over the levels of lists that say the same, entry by entry. */
  private static void openEntries(ObjectNode now, JsonNode wanted) {
    for (var field : List.copyOf(now.propertyNames())) {
      if (now.get(field) instanceof ArrayNode mine
          && wanted.get(field) instanceof ArrayNode theirs
          && mine.size() == theirs.size()) {
        for (int i = 0; i < mine.size(); i++) {
          if (mine.get(i).has(LEVEL) && sameWords(mine.get(i), theirs.get(i))) {
            ((ObjectNode) mine.get(i)).set(LEVEL, theirs.get(i).get(LEVEL));
          }
        }
      }
    }
  }

  private static Confidentiality stricter(@Nullable JsonNode present, JsonNode wanted) {
    var to = Confidentiality.valueOf(wanted.asString());
    var from = present == null ? to : Confidentiality.valueOf(present.asString());
    return from.compareTo(to) > 0 ? from : to;
  }
}
