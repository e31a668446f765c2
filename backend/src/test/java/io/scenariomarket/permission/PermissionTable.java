package io.scenariomarket.permission;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of who may what, as it is written down: one row for an endpoint and the standing of
 * what it is asked about, one column for a role.
 */
record PermissionTable(List<Row> rows) {

  /**
   * A row.
   *
   * @param endpoint method and pattern, as in {@code GET /scenarios/{id}}
   * @param about what the item is: {@code published}, {@code draft} …; a dash where there is none
   */
  record Row(String endpoint, String about, Map<Role, Outcome> outcomes) {

    @Override
    public String toString() {
      return endpoint + " (" + about + ")";
    }
  }

  /** Reads the rows of a Markdown table; everything around them is for people. */
  static PermissionTable parse(String markdown) {
    return new PermissionTable(
        markdown
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(PermissionTable::row)
            .collect(Collectors.toCollection(ArrayList::new)));
  }

  private static Row row(String line) {
    var cells = Stream.of(line.split("\\|")).skip(1).map(String::strip).toList();
    var outcomes = new EnumMap<Role, Outcome>(Role.class);
    for (var role : Role.values()) {
      outcomes.put(role, outcome(cells.get(2 + role.ordinal())));
    }
    return new Row(cells.get(0).replace("`", ""), cells.get(1), outcomes);
  }

  private static Outcome outcome(String word) {
    return Stream.of(Outcome.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not an outcome: " + word));
  }

  /** The rows as a Markdown table. */
  String markdown() {
    var head =
        Stream.of(Role.values())
            .map(Role::title)
            .collect(Collectors.joining(" | ", "| endpoint | about | ", " |\n"));
    return head
        + "|---".repeat(2 + Role.values().length)
        + "|\n"
        + rows.stream().map(PermissionTable::line).collect(Collectors.joining());
  }

  private static String line(Row row) {
    return row.outcomes().values().stream()
        .map(Outcome::word)
        .collect(
            Collectors.joining(
                " | ", "| `" + row.endpoint() + "` | " + row.about() + " | ", " |\n"));
  }
}
