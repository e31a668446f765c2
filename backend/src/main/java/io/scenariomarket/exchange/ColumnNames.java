package io.scenariomarket.exchange;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.shared.MarketProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the columns of people's sheets are called: {@code sheet-columns.yml} and the pages' labels.
 */
@Component
class ColumnNames {

  private static final TypeReference<Map<String, Map<String, List<String>>>> FILE =
      new TypeReference<>() {};

  private static final int SAME = 100;
  private static final int CONTAINED = 40;
  private static final int SHORTEST_PART = 2;

  private final Map<SheetKind, Map<String, String>> fieldsByName = new HashMap<>();
  private final MessageSource messages;

  ColumnNames(SheetFields fields, MessageSource messages, MarketProperties market)
      throws IOException {
    this.messages = messages;
    var file = market.config().resolve("sheet-columns.yml");
    var named =
        Files.exists(file)
            ? new YAMLMapper().readValue(file.toFile(), FILE)
            : Map.<String, Map<String, List<String>>>of();
    for (var kind : SheetKind.values()) {
      var names = new HashMap<String, String>();
      // The labels first: what the market itself writes, it can always read.
      for (var locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
        fields
            .of(kind)
            .keySet()
            .forEach(field -> names.putIfAbsent(normal(label(kind, field, locale)), field));
      }
      named
          .getOrDefault(kind.key(), Map.of())
          .forEach(
              (field, all) -> {
                if (fields.find(kind, field).isEmpty()) {
                  throw new IllegalStateException(
                      file + " names a field that there is not: " + kind.key() + "." + field);
                }
                all.forEach(name -> names.putIfAbsent(normal(name), field));
              });
      names.remove("");
      fieldsByName.put(kind, Map.copyOf(names));
    }
  }

  /** What a field is called in a language; the heading of its column in an export. */
  String label(SheetKind kind, String field, Locale locale) {
    return messages.getMessage("exchange.field." + kind.key() + "." + field, null, locale);
  }

  /**
   * How well a heading names each field.
   *
   * @return points by field, from 1 to 100, for those that it names at all
   */
  Map<String, Integer> points(SheetKind kind, String heading) {
    var text = normal(heading);
    var points = new HashMap<String, Integer>();
    if (text.isEmpty()) {
      return points;
    }
    fieldsByName
        .getOrDefault(kind, Map.of())
        .forEach(
            (name, field) -> {
              if (text.equals(name)) {
                points.put(field, SAME);
              } else if (name.length() >= SHORTEST_PART && text.contains(name)) {
                points.merge(field, CONTAINED + share(name, text), Math::max);
              }
            });
    return points;
  }

  /** The longer the part that fits, the surer. */
  private static int share(String part, String whole) {
    return 50 * part.length() / whole.length();
  }

  /** A heading without what does not matter: marks, white space, and notes in brackets. */
  static String normal(String heading) {
    return Folding.fold(heading)
        .replaceAll("[(\\[【〔][^)\\]】〕]*[)\\]】〕]", "")
        .replaceAll("[\\s*:/、,，。;；\"'“”_-]+", "");
  }
}
