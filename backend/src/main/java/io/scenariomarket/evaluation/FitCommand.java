package io.scenariomarket.evaluation;

import io.scenariomarket.claims.Claims;
import io.scenariomarket.index.CachedEncoder;
import io.scenariomarket.index.Encoder;
import io.scenariomarket.matching.Centre;
import io.scenariomarket.matching.Characters;
import io.scenariomarket.matching.Coverage;
import io.scenariomarket.matching.Described;
import io.scenariomarket.matching.Features;
import io.scenariomarket.matching.MatchModel;
import io.scenariomarket.matching.MatchModelFile;
import io.scenariomarket.matching.NameMeaning;
import io.scenariomarket.matching.Need;
import io.scenariomarket.shared.Command;
import io.scenariomarket.shared.MarketProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/** Fits the match model to judged pairs and reports what it is worth on needs it has not seen. */
@Component
public class FitCommand implements Command {

  private static final int FOLDS = 5;
  private static final double COVERED_PRECISION = 0.5;
  private static final double PARTLY_PRECISION = 0.25;

  private final CachedEncoder encoder;
  private final MarketProperties market;

  /** Runs under an encoder, on which the model will depend. */
  public FitCommand(CachedEncoder encoder, MarketProperties market) {
    this.encoder = encoder;
    this.market = market;
  }

  @Override
  public String name() {
    return "fit";
  }

  @Override
  public String usage() {
    return "fit --data=DIR — fits match-model.json to judged pairs and prints its cross-validation";
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    var data = RelevanceData.read(Path.of(Options.one(arguments, "data")));
    var titles =
        data.offers().values().stream().map(offer -> offer.side().title()).distinct().toList();
    var centre = Centre.of(encoder.encodeAll(titles));
    var characters =
        Characters.learn(
            data.offers().values().stream().map(offer -> offer.side().title()).toList());
    var pairs =
        pairs(data, characters, centre, Claims.from(market.config(), new NameMeaning(encoder)));
    crossValidate(data, pairs);
    var fitted = Fitting.fit(List.copyOf(pairs.values()));
    fitted
        .held()
        .forEach(
            (name, weight) ->
                System.out.printf(
                    "%s: the pairs teach a weight of %.2f; held at the least%n", name, weight));
    var similarities = similarities(data, centre);
    var model =
        new MatchModel(
            version(fitted),
            encoder.model(),
            fitted.intercept(),
            fitted.weights(),
            threshold(similarities, COVERED_PRECISION),
            threshold(similarities, PARTLY_PRECISION),
            centre,
            characters);
    var file = market.config().resolve("match-model.json");
    MatchModelFile.write(model, file);
    System.out.printf("%s written: %s%n", file, model.version());
  }

  private Map<Need, List<Fitting.Pair>> pairs(
      RelevanceData data, Characters characters, Centre centre, Claims claims) {
    var all = new LinkedHashMap<Need, List<Fitting.Pair>>();
    for (var need : data.needs().values()) {
      var judged = data.judged(need);
      if (judged.isEmpty()) {
        continue;
      }
      var texts = new ArrayList<Described.Text>();
      texts.add(Described.Text.of(need));
      judged.keySet().forEach(id -> texts.add(Described.Text.of(data.offer(id))));
      var described = Described.of(texts, characters, centre, encoder);
      var offers = judged.keySet().stream().map(data::offer).toList();
      var grades = List.copyOf(judged.values());
      var pairs = new ArrayList<Fitting.Pair>();
      for (var i = 0; i < grades.size(); i++) {
        pairs.add(
            new Fitting.Pair(
                Features.of(
                    described.getFirst(),
                    described.get(i + 1),
                    Coverage.of(
                        need, described.getFirst(), offers.get(i), described.get(i + 1), claims)),
                grades.get(i)));
      }
      all.put(need, pairs);
    }
    return all;
  }

  /** Needs of the same title go into the same fold: some were posted twice. */
  private static void crossValidate(RelevanceData data, Map<Need, List<Fitting.Pair>> pairs) {
    var titles = pairs.keySet().stream().map(need -> need.side().title()).distinct().toList();
    var scores = new ArrayList<Double>();
    var calibration = new Calibration();
    for (var fold = 0; fold < FOLDS; fold++) {
      var training = new ArrayList<List<Fitting.Pair>>();
      var unseen = new LinkedHashMap<Need, List<Fitting.Pair>>();
      for (var each : pairs.entrySet()) {
        if (titles.indexOf(each.getKey().side().title()) % FOLDS != fold) {
          training.add(each.getValue());
        } else {
          unseen.put(each.getKey(), each.getValue());
        }
      }
      var fitted = Fitting.fit(training);
      for (var need : unseen.entrySet()) {
        var judged = need.getValue();
        judged.forEach(
            pair ->
                calibration.add(
                    fitted.probability(pair.features()), pair.grade() >= Metrics.RELEVANT));
        if (data.scorable().contains(need.getKey())) {
          var order = Comparator.comparingDouble((Fitting.Pair p) -> -fitted.logOdds(p.features()));
          scores.add(Metrics.ndcg(judged.stream().sorted(order).map(Fitting.Pair::grade).toList()));
        }
      }
    }
    System.out.printf(
        "On unseen needs, 5 folds: nDCG@10 %.4f%n%s",
        scores.stream().mapToDouble(score -> score).average().orElse(0), calibration.report());
  }

  /** Similarity of a judged need's title to a capability's, and whether the pair is relevant. */
  private List<Judged> similarities(RelevanceData data, Centre centre) {
    var all = new ArrayList<Judged>();
    for (var need : data.needs().values()) {
      var title = centre.off(encoder.encode(need.side().title()));
      data.judged(need)
          .forEach(
              (id, grade) -> {
                var other = centre.off(encoder.encode(data.offer(id).side().title()));
                all.add(new Judged(Encoder.cosine(title, other), grade >= Metrics.RELEVANT));
              });
    }
    all.sort(Comparator.comparingDouble(Judged::similarity).reversed());
    return all;
  }

  /** The least similarity at and above which this share of the pairs is relevant. */
  private static double threshold(List<Judged> judged, double precision) {
    var relevant = 0;
    var threshold = 1.0;
    for (var i = 0; i < judged.size(); i++) {
      relevant += judged.get(i).relevant() ? 1 : 0;
      if (relevant >= precision * (i + 1)) {
        threshold = judged.get(i).similarity();
      }
    }
    return threshold;
  }

  private String version(Fitting.Fitted fitted) {
    var checksum = new CRC32();
    checksum.update((encoder.model() + fitted).getBytes(StandardCharsets.UTF_8));
    return "linear-" + HexFormat.of().toHexDigits((int) checksum.getValue());
  }

  private record Judged(double similarity, boolean relevant) {}
}
