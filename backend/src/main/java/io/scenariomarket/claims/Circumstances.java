package io.scenariomarket.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Under which circumstances a claim holds: figures such as 25 ℃ or 1000 users at once, and settings
 * by the steps of the lexicon's lists.
 */
record Circumstances(
    List<Figure> figures, Map<Integer, Integer> settings, List<List<String>> scenes, String text) {

  /** Circumstances that no list has: 在全并网工况下. */
  private static final Pattern SCENE =
      Pattern.compile(
          "(?:在|于)?([\\p{IsHan}A-Za-z]{2,14}?)的?(?:条件|环境|工况|状态|情况|场景|天气|模式)(?:下|中|时|里)"
              + "|在([\\p{IsHan}A-Za-z]{2,14}?)(?:下|中|上|时)(?!间)");

  /** The first list of settings: how near to use something was proven. */
  private static final int PROOF = 0;

  private static final BigDecimal ROOM = BigDecimal.valueOf(25);

  /** How two sets of circumstances compare. */
  enum Order {
    /** As hard as asked, or harder. */
    AS_HARD,
    /** Easier, or not said. */
    EASIER,
    /** In some respect harder and in none easier: failing there says little. */
    HARDER
  }

  /** The circumstances that are asked for, those in words of their own as well. */
  static Circumstances asked(
      List<Clause> clauses, List<Figure> figures, Lexicon lexicon, Names names) {
    var known = of(clauses, figures, lexicon);
    var scenes =
        known.settings.isEmpty() && figures.isEmpty()
            ? SCENE
                .matcher(known.text)
                .results()
                .map(found -> Objects.requireNonNullElse(found.group(1), found.group(2)))
                .map(names::words)
                .filter(words -> !words.isEmpty())
                .toList()
            : List.<List<String>>of();
    return new Circumstances(figures, known.settings, scenes, known.text);
  }

  /** The circumstances that some clauses name, by the figures among them and by their words. */
  static Circumstances of(List<Clause> clauses, List<Figure> figures, Lexicon lexicon) {
    var settings = new HashMap<Integer, Integer>();
    var lists = lexicon.settings();
    for (var clause : clauses) {
      for (var i = 0; i < lists.size(); i++) {
        step(lists.get(i), clause.text()).ifPresent(new Put(settings, i)::step);
      }
    }
    var text = clauses.stream().map(Clause::text).collect(Collectors.joining("，"));
    return new Circumstances(figures, settings, List.of(), Lexicon.lower(text));
  }

  private record Put(Map<Integer, Integer> settings, int list) {
    /** The clause that stands nearer to the figure comes later and counts more. */
    void step(int step) {
      settings.put(list, step);
    }
  }

  private static Optional<Integer> step(List<List<String>> steps, String text) {
    for (var i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i).stream().anyMatch(text::contains)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** How others compare with these, which are asked for. */
  Order compare(Circumstances offered) {
    var orders = new ArrayList<Order>();
    settings.forEach(
        (list, step) -> {
          var other = offered.settings.get(list);
          if (other == null) {
            orders.add(Order.EASIER);
          } else {
            orders.add(other < step ? Order.EASIER : other > step ? Order.HARDER : Order.AS_HARD);
          }
        });
    figures.forEach(figure -> orders.add(compare(figure, offered)));
    scenes.stream()
        .filter(words -> words.stream().noneMatch(offered.text::contains))
        .forEach(_ -> orders.add(Order.EASIER));
    if (!settings.containsKey(PROOF) && Integer.valueOf(0).equals(offered.settings.get(PROOF))) {
      orders.add(Order.EASIER);
    }
    if (orders.contains(Order.EASIER)) {
      return Order.EASIER;
    }
    return orders.contains(Order.HARDER) ? Order.HARDER : Order.AS_HARD;
  }

  private static Order compare(Figure asked, Circumstances offered) {
    return offered.figures.stream()
        .map(each -> order(asked, each))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Order.EASIER);
  }

  private static Optional<Order> order(Figure asked, Figure offered) {
    var wanted = asked.other() == null ? asked.value() : asked.other();
    return offered
        .unit()
        .convert(Objects.requireNonNullElse(offered.other(), offered.value()), asked.unit())
        .map(
            value -> {
              var order = value.compareTo(wanted);
              if (asked.unit().written().endsWith("°C") && wanted.compareTo(ROOM) < 0) {
                order = -order;
              }
              return order < 0 ? Order.EASIER : order > 0 ? Order.HARDER : Order.AS_HARD;
            });
  }
}
