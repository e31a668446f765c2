package io.scenariomarket.evaluation;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.scenariomarket.index.CachedEncoder;
import io.scenariomarket.index.IndexSettings;
import io.scenariomarket.index.SearchEngine;
import io.scenariomarket.matching.MatchEngine;
import io.scenariomarket.matching.Need;
import io.scenariomarket.shared.Command;
import io.scenariomarket.shared.Command.CommandException;
import io.scenariomarket.shared.MarketProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/** Measures the quality of matching against judged pairs. */
@Component
public class EvaluateCommand implements Command {

  private static final int DEPTH = 100;

  private final ElasticsearchClient client;
  private final CachedEncoder encoder;
  private final MarketProperties market;

  /** Runs against a search engine, in an index that is removed afterwards. */
  public EvaluateCommand(
      ElasticsearchClient client, CachedEncoder encoder, MarketProperties market) {
    this.client = client;
    this.encoder = encoder;
    this.market = market;
  }

  @Override
  public String name() {
    return "evaluate";
  }

  @Override
  public String usage() {
    return "evaluate --data=DIR --run=OUT.tsv [--retrieve=OUT2.tsv]"
        + " [--stage=bm25|vector|fused|full] — ranks judged pairs and prints how good the"
        + " ranking is";
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    var data = RelevanceData.read(Path.of(Options.one(arguments, "data")));
    var run = Options.writable(Options.one(arguments, "run"));
    var retrieve = Options.optional(arguments, "retrieve").map(Options::writable);
    var stage = stage(Options.optional(arguments, "stage").orElse("full"));
    var settings = new IndexSettings("evaluate-" + UUID.randomUUID(), 1, 0, "");
    var index = new OfferIndex(new SearchEngine(client, encoder, settings));
    var engine = MatchEngine.from(market.config(), encoder, String::equals, String::equals);
    var evaluation = new Evaluation(data, index, engine);
    try {
      evaluation.fill();
      write(evaluation.rerank(stage, judged(data)), run);
      print(evaluation, data);
      if (retrieve.isPresent()) {
        var first = evaluation.retrieve(stage, DEPTH);
        write(first, retrieve.get());
        System.out.printf("recall@%d %s %.4f%n", DEPTH, name(stage), recall(data, first));
      }
    } finally {
      index.drop();
    }
  }

  private static List<Need> judged(RelevanceData data) {
    return data.needs().values().stream().filter(need -> !data.judged(need).isEmpty()).toList();
  }

  private static void print(Evaluation evaluation, RelevanceData data) {
    var needs = data.scorable();
    System.out.printf("%d needs measured%n%-8s nDCG@10     P@5     MRR%n", needs.size(), "stage");
    for (var each : Stage.values()) {
      var grades = new ArrayList<List<Integer>>();
      evaluation
          .rerank(each, needs)
          .forEach(
              (need, ranking) ->
                  grades.add(ranking.keySet().stream().map(data.judged(need)::get).toList()));
      System.out.printf(
          "%-8s  %.4f  %.4f  %.4f%n",
          name(each),
          mean(grades, Metrics::ndcg),
          mean(grades, Metrics::precisionAt5),
          mean(grades, Metrics::reciprocalRank));
    }
  }

  private static double mean(List<List<Integer>> rankings, ToDoubleFunction<List<Integer>> metric) {
    return rankings.stream().mapToDouble(metric).average().orElse(0);
  }

  /**
   * The share of each need's relevant capabilities that were retrieved, over needs that have any.
   */
  private static double recall(RelevanceData data, Map<Need, Map<String, Double>> first) {
    return first.entrySet().stream()
        .map(
            each -> {
              var relevant = new ArrayList<String>();
              data.judged(each.getKey())
                  .forEach(
                      (id, grade) -> {
                        if (grade >= Metrics.RELEVANT) {
                          relevant.add(id);
                        }
                      });
              return Metrics.recall(relevant, each.getValue().keySet());
            })
        .filter(recall -> !recall.isNaN())
        .mapToDouble(recall -> recall)
        .average()
        .orElse(0);
  }

  private static void write(Map<Need, Map<String, Double>> rankings, Path file) throws IOException {
    var lines = new ArrayList<String>();
    rankings.forEach(
        (need, ranking) ->
            ranking.forEach(
                (id, score) ->
                    lines.add(
                        String.format(Locale.ROOT, "%s\t%s\t%.6f", need.side().id(), id, score))));
    Files.write(file, lines);
    System.out.printf("%s written: %d lines%n", file, lines.size());
  }

  private static Stage stage(String name) {
    try {
      return Stage.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new CommandException("There is no stage " + name + ": bm25, vector, fused or full");
    }
  }

  private static String name(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }
}
