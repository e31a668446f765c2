package io.scenariomarket.claims;

import static tech.units.indriya.unit.Units.SECOND;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Under which circumstances a claim holds: figures such as 25 ℃ or 1000 users at once, and settings
 * by the steps of the lexicon's lists.
 */
record Circumstances(
    List<Figure> figures, Map<Integer, Setting> settings, List<List<String>> scenes, String text) {

  /** Circumstances that no list has: 在全并网工况下. */
  private static final Pattern SCENE =
      Pattern.compile(
          "(?:在|于)?([\\p{IsHan}A-Za-z]{2,14}?)的?(?:条件|环境|工况|状态|情况|场景|天气|模式)(?:下|中|时|里)"
              + "|在([\\p{IsHan}A-Za-z]{2,14}?)(?:下|中|上|时)(?!间)"
              + "|(?<=^|，)([A-Za-z]*\\p{IsHan}{2,10}?)(?<![以之地水线上井])下(?![发载行传级落降限方部游])"
              + "|(?<=^|，)(\\p{IsHan}{2,12}?)(?<![同小及实平配定计临])时(?![间长延速效段候空序刻])"
              + "|(?<=^|，)(\\p{IsHan}{2,12}?)(?<![以之断])后(?![台端续期方勤])(?=的|\\p{IsHan}{2})");

  /** What a share is a share of: 为常温的 76 %. */
  private static final Pattern BASE = Pattern.compile("\\p{IsHan}{1,6}的(?=\\d)");

  /** How far from room temperature a figure says as much as 高温 or 低温. */
  private static final BigDecimal FAR = BigDecimal.valueOf(20);

  private static final Pattern AT_ONCE = Pattern.compile("^.{0,4}(?:并发|同时|用户|终端)");

  private static final Pattern TEMPERATURE = Pattern.compile("[高低常室]温|寒|热|冷");

  /** The first list of settings: how near to use something was proven. */
  private static final int PROOF = 0;

  private static final BigDecimal ROOM = BigDecimal.valueOf(25);

  /**
   * A step of a list of settings.
   *
   * @param word by which it was told
   */
  record Setting(int step, String word) {}

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
                .map(found -> scene(found, names))
                .filter(words -> !words.isEmpty())
                .toList()
            : List.<List<String>>of();
    return new Circumstances(figures, known.settings, scenes, known.text);
  }

  /** The words of a scene; of 机身折叠后 and 老人呼叫时 what happens, whoever does it. */
  private static List<String> scene(MatchResult found, Names names) {
    var words =
        names.words(
            IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(""));
    return found.group().matches(".*[时后]") && words.size() > 1 ? List.of(words.getLast()) : words;
  }

  /** The circumstances that some clauses name, by the figures among them and by their words. */
  static Circumstances of(List<Clause> clauses, List<Figure> figures, Lexicon lexicon) {
    var settings = new HashMap<Integer, Setting>();
    var lists = lexicon.settings();
    for (var clause : clauses) {
      var text = BASE.matcher(clause.text()).replaceAll("");
      for (var i = 0; i < lists.size(); i++) {
        // The clause that stands nearer to the figure comes later and counts more.
        var list = i;
        setting(lists.get(i), text).ifPresent(setting -> settings.put(list, setting));
      }
    }
    var text = clauses.stream().map(Clause::text).collect(Collectors.joining("，"));
    return new Circumstances(figures, settings, List.of(), Lexicon.lower(text));
  }

  private static Optional<Setting> setting(List<List<String>> steps, String text) {
    for (var i = steps.size() - 1; i >= 0; i--) {
      var step = i;
      var word = steps.get(i).stream().filter(text::contains).findFirst();
      if (word.isPresent()) {
        return word.map(each -> new Setting(step, each));
      }
    }
    return Optional.empty();
  }

  /** The same without settings of temperature, for what is a temperature itself. */
  Circumstances withoutTemperature() {
    var others = new HashMap<>(settings);
    others.values().removeIf(each -> TEMPERATURE.matcher(each.word).find());
    return new Circumstances(
        figures.stream().filter(each -> !degrees(each)).toList(), others, scenes, text);
  }

  /** These and some more figures. */
  Circumstances and(List<Figure> more) {
    return new Circumstances(
        Stream.concat(figures.stream(), more.stream()).toList(), settings, scenes, text);
  }

  boolean none() {
    return figures.isEmpty() && settings.isEmpty() && scenes.isEmpty();
  }

  /** The figures and words that tell them. */
  String words() {
    return Stream.concat(
            figures.stream().map(Figure::written), settings.values().stream().map(Setting::word))
        .distinct()
        .collect(Collectors.joining("、"));
  }

  /** How others compare with these, which are asked for. */
  Order compare(Circumstances offered) {
    var orders = new ArrayList<Order>();
    settings.forEach(
        (list, asked) -> {
          var other = offered.settings.get(list);
          if (!byFigure(asked, offered)) {
            orders.add(other == null ? Order.EASIER : order(other.step - asked.step));
          }
        });
    figures.forEach(figure -> orders.add(compare(figure, offered)));
    scenes.stream()
        .filter(words -> !words.stream().allMatch(offered.text::contains))
        .forEach(_ -> orders.add(Order.EASIER));
    if (!settings.containsKey(PROOF) && offered.onlyInTheory()) {
      orders.add(Order.EASIER);
    }
    if (orders.contains(Order.EASIER)) {
      return Order.EASIER;
    }
    return orders.contains(Order.HARDER) ? Order.HARDER : Order.AS_HARD;
  }

  private boolean onlyInTheory() {
    var proof = settings.get(PROOF);
    return proof != null && proof.step == 0;
  }

  /** Whether a setting is a matter of temperature, and temperatures are told in figures. */
  private boolean byFigure(Setting asked, Circumstances offered) {
    return TEMPERATURE.matcher(asked.word).find()
        && (figures.stream().anyMatch(Circumstances::degrees)
            || offered.figures.stream()
                .filter(Circumstances::degrees)
                .anyMatch(each -> each.value().subtract(ROOM).abs().compareTo(FAR) >= 0));
  }

  private static boolean degrees(Figure figure) {
    return figure.unit().written().endsWith("°C");
  }

  private static Order order(int difference) {
    return difference < 0 ? Order.EASIER : difference > 0 ? Order.HARDER : Order.AS_HARD;
  }

  private static Order compare(Figure asked, Circumstances offered) {
    return offered.figures.stream()
        .map(each -> order(asked, each))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Order.EASIER);
  }

  /** Whether two figures tell of the same circumstance: cases are no users at once. */
  private static boolean alike(Figure asked, Figure offered) {
    var named = offered.name().endsWith(asked.name()) || asked.name().endsWith(offered.name());
    if (offered.role() == Figure.Role.VALUE && !named && !counted(asked.unit())) {
      return false;
    }
    return !asked.unit().counts()
        || asked.unit().written().equals(offered.unit().written())
        || atOnce(asked) && atOnce(offered);
  }

  /** Whether a unit alone tells what a figure is of: so many at once, or for so long. */
  private static boolean counted(Measure unit) {
    return unit.counts() || unit.unit().isCompatible(SECOND);
  }

  private static boolean atOnce(Figure figure) {
    return AT_ONCE.matcher(figure.unit().written() + figure.behind()).find();
  }

  private static Optional<Order> order(Figure asked, Figure offered) {
    var wanted = asked.other() == null ? asked.value() : asked.other();
    if (!alike(asked, offered)) {
      return Optional.empty();
    }
    if (asked.relation() == Relation.AT_MOST || asked.relation() == Relation.LESS) {
      // A group such as those under 6 years of age; others are not harder.
      return offered
          .interval(false)
          .in(offered.unit(), asked.unit())
          .map(each -> each.within(asked.interval(false)) ? Order.AS_HARD : Order.EASIER);
    }
    return offered
        .unit()
        .convert(Objects.requireNonNullElse(offered.other(), offered.value()), asked.unit())
        .map(
            value -> {
              var order = value.compareTo(wanted);
              if (degrees(asked) && wanted.compareTo(ROOM) < 0) {
                order = -order;
              }
              return order(order);
            });
  }
}
