package io.scenariomarket.columns;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.shared.MarketProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the columns of people's sheets are called: {@code sheet-columns.yml} and the pages' labels.
 */
@Component
public class ColumnNames {

  /** From here on a heading names a field beyond doubt. */
  public static final int SURE = 75;

  /** Below this a heading does not name the field by itself. */
  public static final int LIKELY = 50;

  private static final TypeReference<Map<String, Map<String, List<String>>>> FILE =
      new TypeReference<>() {};

  /** No heading is longer. */
  private static final int LONGEST = 200;

  private static final int SAME = 100;
  private static final int EITHER = 90;
  private static final int NARROWED = 80;
  private static final int LONG_TAIL = 55;
  private static final int TAIL = 30;

  private static final List<List<String>> NAME = HeadingWords.all(List.of("名称", "全称", "name"));

  /** A name of so many words says enough by itself, whatever stands before it. */
  private static final int LONG = 4;

  private final Map<SheetKind, Map<List<String>, String>> fieldsByName = new HashMap<>();
  private final Map<SheetKind, List<List<String>>> modifiers = new HashMap<>();
  private final Map<String, Map<String, Set<List<String>>>> lists = new HashMap<>();
  private final Map<String, Set<List<String>>> sides;
  private final MessageSource messages;

  ColumnNames(SheetFields fields, MessageSource messages, MarketProperties market)
      throws IOException {
    this.messages = messages;
    var file = market.config().resolve("sheet-columns.yml");
    var named =
        Files.exists(file)
            ? new YAMLMapper().readValue(file.toFile(), FILE)
            : Map.<String, Map<String, List<String>>>of();
    var narrowing = named.getOrDefault("modifiers", Map.of());
    for (var kind : SheetKind.values()) {
      var names = new HashMap<List<String>, String>();
      // The labels first: what the market itself writes, it can always read.
      for (var locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
        fields
            .of(kind)
            .keySet()
            .forEach(
                field -> names.putIfAbsent(HeadingWords.of(label(kind, field, locale)), field));
      }
      named
          .getOrDefault(kind.key(), Map.of())
          .forEach(
              (field, all) -> {
                if (fields.find(kind, field).isEmpty()) {
                  throw new IllegalStateException(
                      file + " names a field that there is not: " + kind.key() + "." + field);
                }
                HeadingWords.all(all).forEach(name -> names.putIfAbsent(name, field));
              });
      names.remove(List.<String>of());
      fieldsByName.put(kind, Map.copyOf(names));
      modifiers.put(
          kind,
          HeadingWords.all(
              Stream.of("any", kind.key())
                  .flatMap(key -> narrowing.getOrDefault(key, List.of()).stream())
                  .toList()));
    }
    for (var list : OtherList.values()) {
      lists.put(list.key(), words(named.getOrDefault(list.key(), Map.of())));
    }
    sides = words(named.getOrDefault("sides", Map.of()));
  }

  private static Map<String, Set<List<String>>> words(Map<String, List<String>> named) {
    return named.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, each -> Set.copyOf(HeadingWords.all(each.getValue()))));
  }

  /** Whether a text names a field of needs or capabilities beyond doubt. */
  public boolean anyField(String text) {
    return sure(points(SheetKind.DEMAND, text)) || sure(points(SheetKind.SUPPLY, text));
  }

  /** What a field is called in a language; the heading of its column in an export. */
  public String label(SheetKind kind, String field, Locale locale) {
    return messages.getMessage("exchange.field." + kind.key() + "." + field, null, locale);
  }

  /** The kind of item that a cell such as 需求 or 供给 names. */
  public Optional<SheetKind> side(String cell) {
    var words = HeadingWords.of(cell);
    return Stream.of(SheetKind.DEMAND, SheetKind.SUPPLY)
        .filter(kind -> sides.getOrDefault(kind.key(), Set.of()).contains(words))
        .findFirst();
  }

  /** Whether cells name nothing but kinds of items, and both of them. */
  public boolean sides(Collection<String> cells) {
    var kinds = cells.stream().map(this::side).collect(Collectors.toSet());
    return kinds.size() == 2 && !kinds.contains(Optional.<SheetKind>empty());
  }

  /** The names in a part of what says how another list looks. */
  public Set<List<String>> names(OtherList list, String part) {
    return lists.getOrDefault(list.key(), Map.of()).getOrDefault(part, Set.of());
  }

  /**
   * How well a heading names each field.
   *
   * @return points by field, from 1 to 100, for those that it names at all
   */
  public Map<String, Integer> points(SheetKind kind, String heading) {
    var line = HeadingWords.untranslated(heading);
    if (!line.equals(heading) && sure(points(kind, line))) {
      return points(kind, line);
    }
    var words = HeadingWords.of(heading);
    var whole = words.isEmpty() ? Map.<String, Integer>of() : points(kind, words);
    if (sure(whole)) {
      return whole;
    }
    var either = either(kind, heading);
    return either.isEmpty() ? whole : either;
  }

  private static boolean sure(Map<String, Integer> points) {
    return points.values().stream().anyMatch(each -> each >= SURE);
  }

  private Map<String, Integer> points(SheetKind kind, List<String> words) {
    var names = fieldsByName.getOrDefault(kind, Map.of());
    var same = names.get(words);
    if (same != null) {
      return Map.of(same, SAME);
    }
    // The name of a buyer is the buyer.
    for (var tail : NAME) {
      var named =
          HeadingWords.before(words, tail)
              .filter(rest -> !rest.isEmpty())
              .map(rest -> points(kind, rest).getOrDefault(SheetFields.ORGANISATION, 0))
              .anyMatch(points -> points >= SURE);
      if (named) {
        return Map.of(SheetFields.ORGANISATION, EITHER);
      }
    }
    // Compounds end with what they mean: the longest name at the end counts, and no shorter one.
    for (int from = 1; from < words.size(); from++) {
      var field = names.get(words.subList(from, words.size()));
      if (field != null) {
        var narrowed =
            HeadingWords.made(words.subList(0, from), modifiers.getOrDefault(kind, List.of()));
        var tail = words.size() - from;
        return Map.of(field, narrowed ? NARROWED : enough(words, tail) ? LONG_TAIL : TAIL);
      }
    }
    return Map.of();
  }

  /** Two words of letters say as much as four characters. */
  private static boolean enough(List<String> words, int tail) {
    return words.subList(words.size() - tail, words.size()).stream()
            .mapToInt(word -> Math.min(word.length(), 2))
            .sum()
        >= LONG;
  }

  /** A heading that gives several names has to mean one thing by all that are known. */
  private Map<String, Integer> either(SheetKind kind, String heading) {
    var fields = new HashSet<String>();
    for (var words : HeadingWords.alternatives(heading)) {
      points(kind, words)
          .forEach(
              (field, points) -> {
                if (points >= SURE) {
                  fields.add(field);
                }
              });
    }
    if (fields.size() == 1) {
      return Map.of(fields.iterator().next(), EITHER);
    }
    return fields.size() > 1 && fields.stream().allMatch(field -> field.startsWith("contact"))
        ? Map.of("contact", EITHER)
        : Map.of();
  }

  /** A heading without what does not matter: marks, white space, and notes in brackets. */
  public static String normal(String heading) {
    if (heading.length() > LONGEST) {
      return heading;
    }
    return Folding.fold(heading)
        .replaceAll("[(\\[【〔][^)\\]】〕]*[)\\]】〕]", "")
        .replaceAll("[\\s*:/、,，。;；\"'“”_-]+", "");
  }
}
