package io.scenariomarket.evaluation;

import io.scenariomarket.matching.Need;
import io.scenariomarket.matching.Offer;
import io.scenariomarket.matching.Passages;
import io.scenariomarket.matching.Requirements;
import io.scenariomarket.matching.Side;
import io.scenariomarket.matching.Statement;
import io.scenariomarket.shared.Command.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Needs and capabilities with the grades that people gave to pairs of them.
 *
 * @param grades by need and capability id: 1 (unrelated) to 4 (fits)
 */
record RelevanceData(
    Map<String, Need> needs, Map<String, Offer> offers, Map<String, Map<String, Integer>> grades) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int POOL = 10;

  /**
   * Reads {@code needs.jsonl} and {@code capabilities.jsonl} (id, title, description) and {@code
   * qrels.tsv} (need, capability, grade).
   *
   * @throws CommandException if the directory or a file is missing or not of that form
   */
  static RelevanceData read(Path directory) {
    var needs = new LinkedHashMap<String, Need>();
    for (var side : sides(directory.resolve("needs.jsonl"))) {
      var statements = Requirements.in(side.body()).stream().map(Statement::of).toList();
      needs.put(side.id(), new Need(side, statements, Need.Terms.NONE));
    }
    var offers = new LinkedHashMap<String, Offer>();
    for (var side : sides(directory.resolve("capabilities.jsonl"))) {
      offers.put(side.id(), new Offer(side, Passages.of(side.body()), Offer.Terms.UNKNOWN));
    }
    return new RelevanceData(needs, offers, grades(directory.resolve("qrels.tsv"), needs, offers));
  }

  /** The needs that can be measured: ten judged capabilities or more, one of them relevant. */
  List<Need> scorable() {
    return needs.values().stream()
        .filter(need -> judged(need).size() >= POOL)
        .filter(need -> judged(need).values().stream().anyMatch(grade -> grade >= Metrics.RELEVANT))
        .toList();
  }

  /** The grade of every capability judged for a need. */
  Map<String, Integer> judged(Need need) {
    return grades.getOrDefault(need.side().id(), Map.of());
  }

  /** The capability of an id that was judged. */
  Offer offer(String id) {
    return Objects.requireNonNull(offers.get(id));
  }

  private static List<Side> sides(Path file) {
    var sides = new ArrayList<Side>();
    for (var line : lines(file)) {
      try {
        var node = JSON.readTree(line);
        sides.add(
            new Side(
                text(node, "id"),
                text(node, "title"),
                "",
                "",
                text(node, "description"),
                Set.of()));
      } catch (JacksonException e) {
        throw new CommandException(
            "%s, line %d is not JSON: %s"
                .formatted(file, sides.size() + 1, e.getOriginalMessage()));
      }
    }
    return sides;
  }

  private static String text(JsonNode node, String name) {
    var value = node.get(name);
    return value == null || value.isNull() ? "" : value.asString();
  }

  private static Map<String, Map<String, Integer>> grades(
      Path file, Map<String, Need> needs, Map<String, Offer> offers) {
    var grades = new LinkedHashMap<String, Map<String, Integer>>();
    for (var line : lines(file)) {
      var fields = line.split("\t");
      if (fields.length < 3 || !fields[2].strip().matches("[1-4]")) {
        throw new CommandException(
            "%s: expected need, capability and a grade 1 to 4, tab-separated, not: %s"
                .formatted(file, line));
      }
      if (!needs.containsKey(fields[0]) || !offers.containsKey(fields[1])) {
        throw new CommandException("%s: no such need or capability: %s".formatted(file, line));
      }
      grades
          .computeIfAbsent(fields[0], need -> new LinkedHashMap<>())
          .put(fields[1], Integer.valueOf(fields[2].strip()));
    }
    return grades;
  }

  private static List<String> lines(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CommandException("There is no file " + file);
    }
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new CommandException("%s cannot be read: %s".formatted(file, e.getMessage()));
    }
  }
}
