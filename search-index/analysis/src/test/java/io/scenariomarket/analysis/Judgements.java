package io.scenariomarket.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Needs, capabilities and the grades that people gave to pairs of them, read from a directory. */
record Judgements(
    Map<String, String> needs,
    Map<String, String> capabilities,
    Map<String, Map<String, Integer>> grades) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Reads {@code needs.jsonl}, {@code capabilities.jsonl} and {@code qrels.tsv}. */
  static Judgements read(Path directory) throws IOException {
    var grades = new HashMap<String, Map<String, Integer>>();
    for (var line : Files.readAllLines(directory.resolve("qrels.tsv"))) {
      var columns = line.split("\t");
      grades
          .computeIfAbsent(columns[0], need -> new LinkedHashMap<>())
          .put(columns[1], Integer.parseInt(columns[2].strip()));
    }
    return new Judgements(
        titles(directory.resolve("needs.jsonl")),
        titles(directory.resolve("capabilities.jsonl")),
        grades);
  }

  /** Needs with at least ten judged capabilities of which one or more are of grade 3 or 4. */
  List<String> scorable() {
    return needs.keySet().stream()
        .filter(need -> grades.containsKey(need) && grades.get(need).size() >= 10)
        .filter(need -> grades.get(need).values().stream().anyMatch(grade -> grade >= 3))
        .toList();
  }

  /** nDCG@10 of a need's judged capabilities in the order of their scores. */
  double ndcg(String need, Map<String, Double> scores) {
    var judged = grades.get(need);
    var ranked = new ArrayList<>(judged.keySet());
    ranked.sort((a, b) -> Double.compare(scores.getOrDefault(b, 0.0), scores.getOrDefault(a, 0.0)));
    var ideal = judged.values().stream().sorted((a, b) -> b - a).toList();
    return gain(ranked.stream().map(judged::get).toList()) / gain(ideal);
  }

  private static double gain(List<Integer> ranked) {
    var gain = 0.0;
    for (var i = 0; i < Math.min(10, ranked.size()); i++) {
      gain += (Math.pow(2, ranked.get(i) - 1) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return gain;
  }

  private static Map<String, String> titles(Path file) throws IOException {
    var titles = new LinkedHashMap<String, String>();
    for (var line : Files.readAllLines(file)) {
      var json = JSON.readTree(line);
      titles.put(json.get("id").asString(), json.get("title").asString());
    }
    return titles;
  }
}
