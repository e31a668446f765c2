package io.scenariomarket.catalogue;

import io.scenariomarket.catalogue.Entry.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** Narrows a list by track, park, grade and class of organisation. */
final class ListFacets {

  private static final Map<String, Function<Item, Stream<Label>>> FACETS = new LinkedHashMap<>();

  static {
    FACETS.put("track", item -> item.tracks().stream());
    FACETS.put("park", item -> Stream.ofNullable(item.park()));
    FACETS.put("grade", item -> Stream.ofNullable(item.grade()));
    FACETS.put("organisationClass", item -> Stream.ofNullable(item.organisationClass()));
  }

  private final List<Entry> all;
  private final Map<String, Set<String>> chosen;

  /**
   * Narrows entries.
   *
   * @param parameters of an address: values by facet, any of the values and all of the facets;
   *     others are ignored
   */
  ListFacets(List<Entry> all, MultiValueMap<String, String> parameters) {
    this.all = all;
    this.chosen = new LinkedHashMap<>();
    FACETS
        .keySet()
        .forEach(
            facet -> {
              var values = new LinkedHashSet<>(parameters.getOrDefault(facet, List.of()));
              values.removeIf(String::isBlank);
              if (!values.isEmpty()) {
                chosen.put(facet, values);
              }
            });
  }

  /** Whether anything is chosen. */
  boolean narrowed() {
    return !chosen.isEmpty();
  }

  /** The entries that have what is chosen, in their order. */
  List<Entry> entries() {
    return narrowed() ? matching(chosen).toList() : all;
  }

  /** By facet, what can be chosen, the most frequent first; a facet without values is left out. */
  Map<String, List<Choice>> choices() {
    var choices = new LinkedHashMap<String, List<Choice>>();
    FACETS.forEach(
        (facet, labels) -> {
          var others = new LinkedHashMap<>(chosen);
          var own = Objects.requireNonNullElse(others.remove(facet), Set.<String>of());
          var counts =
              matching(others)
                  .flatMap(entry -> Stream.ofNullable(entry.item()))
                  .flatMap(labels)
                  .collect(Collectors.groupingBy(label -> label, Collectors.counting()));
          var values = new ArrayList<Choice>();
          counts.forEach(
              (label, count) ->
                  values.add(
                      new Choice(label.term(), label.label(), count, own.contains(label.term()))));
          values.sort(
              Comparator.comparingLong((Choice choice) -> -choice.count())
                  .thenComparing(Choice::term));
          if (!values.isEmpty()) {
            choices.put(facet, values);
          }
        });
    return choices;
  }

  private Stream<Entry> matching(Map<String, Set<String>> wanted) {
    return all.stream()
        .filter(
            entry ->
                wanted.entrySet().stream()
                    .allMatch(each -> has(entry, each.getKey(), each.getValue())));
  }

  private static boolean has(Entry entry, String facet, Set<String> values) {
    return entry.item() != null
        && Objects.requireNonNull(FACETS.get(facet))
            .apply(entry.item())
            .anyMatch(label -> values.contains(label.term()));
  }
}
