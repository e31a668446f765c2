package io.scenariomarket.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * A match model as it stands in {@code config/match-model.json}.
 *
 * @param features weight and mean by feature label
 * @param centre mean vector of the training texts
 * @param characters characters by their inverse document frequency, separated by spaces
 */
public record MatchModelFile(
    String version,
    String encoder,
    double intercept,
    Map<String, MatchModel.Weight> features,
    double covered,
    double partly,
    List<Double> centre,
    Map<String, String> characters) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Reads a model. */
  public static MatchModel read(Path file) throws IOException {
    return JSON.readValue(Files.readString(file), MatchModelFile.class).model();
  }

  /** Writes a model, readable for people. */
  public static void write(MatchModel model, Path file) throws IOException {
    var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(of(model));
    // One number a line would make five hundred lines of the mean vector.
    Files.writeString(
        file, text.replaceAll("(?<=[\\d,\\[])\\s+(?=-?\\d[\\d.E-]*[,\\s])", " ") + "\n");
  }

  private MatchModel model() {
    var weights = new EnumMap<FeatureName, MatchModel.Weight>(FeatureName.class);
    for (var name : FeatureName.values()) {
      var weight = features.get(name.label());
      if (weight == null) {
        throw new IllegalArgumentException("The match model has no feature " + name.label());
      }
      weights.put(name, weight);
    }
    var mean = new float[centre.size()];
    for (var i = 0; i < mean.length; i++) {
      mean[i] = centre.get(i).floatValue();
    }
    var idf = new HashMap<String, Double>();
    characters.forEach(
        (weight, texts) -> {
          for (var text : texts.split(" ")) {
            idf.put(text, Double.valueOf(weight));
          }
        });
    return new MatchModel(
        version,
        encoder,
        intercept,
        weights,
        covered,
        partly,
        new Centre(mean),
        new Characters(idf));
  }

  private static MatchModelFile of(MatchModel model) {
    var features = new LinkedHashMap<String, MatchModel.Weight>();
    model
        .weights()
        .forEach(
            (name, weight) ->
                features.put(
                    name.label(),
                    new MatchModel.Weight(rounded(weight.weight()), rounded(weight.mean()))));
    var centre = new ArrayList<Double>();
    for (var number : model.centre().mean()) {
      centre.add(rounded(number));
    }
    var characters = new TreeMap<String, String>();
    new TreeMap<>(model.characters().idf())
        .forEach(
            (text, weight) ->
                characters.merge(
                    String.format(Locale.ROOT, "%.1f", weight), text, (a, b) -> a + " " + b));
    return new MatchModelFile(
        model.version(),
        model.encoder(),
        rounded(model.intercept()),
        features,
        rounded(model.covered()),
        rounded(model.partly()),
        centre,
        characters);
  }

  private static double rounded(double number) {
    return Math.round(number * 1e4) / 1e4;
  }
}
