package io.scenariomarket.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings together what two people made of the same version: a field that one of them changed is as
 * they left it, one that both changed is as the latter typed it and is told.
 *
 * @param merged the outcome
 * @param taken fields that only the other person changed, which are now theirs
 * @param conflicts fields that both changed differently: {@code before} is what the other person
 *     saved, {@code after} what was typed
 */
public record Merge(JsonNode merged, List<Difference> taken, List<Difference> conflicts) {

  /**
   * Merges.
   *
   * @param base the version that both read
   * @param theirs what the other person saved meanwhile
   * @param mine what is to be saved now
   */
  public static Merge of(JsonNode base, JsonNode theirs, JsonNode mine) {
    var byThem = byField(Differences.between(base, theirs));
    var byMe = byField(Differences.between(base, mine));
    var merged = (ObjectNode) mine.deepCopy();
    var taken = new ArrayList<Difference>();
    byThem.forEach(
        (field, difference) -> {
          if (!byMe.containsKey(field)) {
            taken.add(difference);
            merged.set(field, orNull(difference.after(), merged));
          }
        });
    var conflicts =
        Differences.between(theirs, mine).stream()
            .filter(each -> byThem.containsKey(each.field()) && byMe.containsKey(each.field()))
            .toList();
    return new Merge(merged, taken, conflicts);
  }

  private static JsonNode orNull(@Nullable JsonNode value, ObjectNode node) {
    return Objects.requireNonNullElseGet(value, node::nullNode);
  }

  private static java.util.Map<String, Difference> byField(List<Difference> differences) {
    return differences.stream()
        .collect(
            Collectors.toMap(
                Difference::field, Function.identity(), (one, _) -> one, LinkedHashMap::new));
  }
}
