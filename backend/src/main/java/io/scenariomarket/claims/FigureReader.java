package io.scenariomarket.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the figures of a clause. */
final class FigureReader {

  private static final Pattern BETWEEN = Pattern.compile("(?:~|至|到|-|—)(?=[-+]?\\d)");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d(?:年|-\\d{1,2}(?!\\d))");

  /** Digits that belong to a name: 5G, 4K, 3D. */
  private static final Pattern NAME =
      Pattern.compile("[2-6]G(?![A-Za-z])|[248]K(?![A-Za-z])|[1-4]D(?![A-Za-z])|\\d+(?:型|号|代|期|版)");

  /** What a number can begin with. */
  private static final String STARTS = "0123456789+-一二两三四五六七八九十";

  private static final Pattern LEFT_OF_NUMBER = Pattern.compile("[A-Za-z_.^/第]");

  /** Families that numbers in Chinese count; elsewhere 一 and 两 are words. */
  private static final Set<String> COUNTED = Set.of("级", "类", "人", "倍", Measure.COUNT);

  private static final Pattern CIRCUMSTANCE =
      Pattern.compile(
          "^[^\\d~，]{0,8}?(?:(?<![以之])下(?![发载行传限达单线沉游潜])|(?<![同小])时(?![间延长速效])|处(?![理置])|条件|环境|工况|并发|压测|海况|上(?=[，,]?$)|的?情况)"
              + "|^用?户?并发|^[^\\d~，]{0,6}(?:试验|测试|海试|试航|试飞)中");

  /** What stands after so much time or so many times, and before another figure. */
  private static final Pattern AFTER = Pattern.compile("^\\p{IsHan}{0,4}(?<![以之])后(?![台端续期方])");

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:提升|提高|降低|减少|下降|缩短|增加|增长|节约|节省|压缩|改善|优化|(?<![温压飞爬沉抬])[降升])了?(?:约|近|超过?|不低于|不少于|至少|达)?$");

  /** Words between a name and its figure, which are no part of the name. */
  private static final Pattern FILLER =
      Pattern.compile(
          "(?:检测结果|测试结果|检验结果|实测值|测得值?|结果|数值|指标值?|水平|概算|估算|合计|共计|总计|共有?|控制范围|调节范围|范围|区间|可达到?|达到|达|(?<!许)可|能够|"
              + "(?<![功性产动势节电热储光效智机职技潜])能|已|均|稳定|控制|保持|维持|实测|低至|高至|高达|下降至|上升至|降至|降到|升至|为|是|约|在|至|到|(?<![具所])有|仅有?|只有?|于|的|"
              + "最高|最低|最大|最小|最长|最短|最快|(?<![响感供适反效对])应|必须|须|需|(?<![主重])要|不得?|也|都|全部|恰|(?<![赶])超|(?<![远附])近|达成|做到|实现|设定|一般|通常|平均|典型|"
              + "并|且|和|及|与|或|其中|(?<![水地线])下|、|=|:|/|-|~)$");

  /** What a share is a share of is no part of its name: 为常温的 76 %. */
  private static final Pattern BASE = Pattern.compile("(?:为|是|达到?|占|仅)\\p{IsHan}{1,6}的$");

  private final Lexicon lexicon;
  private final Units units;

  FigureReader(Lexicon lexicon, Units units) {
    this.lexicon = lexicon;
    this.units = units;
  }

  /** Whether a figure of a sentence is the one in the fields beside it. */
  boolean same(Figure figure, Indicator indicator) {
    var unit = units.of(indicator.unit());
    var measure = figure.rate().filter(unit::comparable).orElse(figure.unit());
    return Stream.of(measure.convert(figure.value(), unit).orElse(figure.value()), figure.value())
        .anyMatch(value -> value.compareTo(indicator.value()) == 0);
  }

  /** The figures of a clause, in order. */
  List<Figure> read(Clause clause) {
    var text = clause.text();
    var all = new ArrayList<Figure>();
    var from = 0;
    for (var i = 0; i < text.length(); ) {
      var found =
          STARTS.indexOf(text.charAt(i)) < 0 ? Optional.<Figure>empty() : at(clause, i, from);
      if (found.isPresent()) {
        all.add(found.get());
        i = Math.max(found.get().end(), i + 1);
        from = i;
      } else {
        i = behindNumber(text, i);
      }
    }
    return circumstances(all);
  }

  /** Figures that set the scene for those behind them. */
  private List<Figure> circumstances(List<Figure> all) {
    for (var i = all.size() - 1; i >= 0; i--) {
      var figure = all.get(i);
      var last = i == all.size() - 1;
      var scene =
          CIRCUMSTANCE.matcher(figure.behind()).find()
              || !last
                  && (AFTER.matcher(figure.behind()).find()
                      || listed(figure, all.get(i + 1))
                      || group(figure));
      var degrees = figure.unit().written().endsWith("°C") && figure.name().isEmpty();
      if (figure.role() == Figure.Role.VALUE && (scene || degrees && !last)) {
        all.set(i, figure.as(Figure.Role.CIRCUMSTANCE));
      }
    }
    return all;
  }

  /** 浪高 3 m、六级风时: what is listed with a circumstance is one as well. */
  private static boolean listed(Figure figure, Figure next) {
    return next.role() == Figure.Role.CIRCUMSTANCE && figure.behind().startsWith("、");
  }

  /** 6 岁以下儿童: a bound without a name before another figure tells of whom or what that is. */
  private boolean group(Figure figure) {
    return figure.name().isBlank()
        && figure.relation() != Relation.EQUAL
        && figure.form() == Figure.Form.SINGLE
        && figure.behind().matches("\\p{IsHan}{2}.*")
        && lexicon.startOf(figure.behind()).isEmpty();
  }

  private Optional<Figure> at(Clause clause, int start, int from) {
    var text = clause.text();
    if (YEAR.matcher(text).region(start, text.length()).lookingAt()
        || NAME.matcher(text).region(start, text.length()).lookingAt()) {
      return Optional.empty();
    }
    var digits = numberAt(text, start);
    if (digits.isEmpty()) {
      return chinese(clause, start, from);
    }
    var first = digits.get();
    var unit = unitAt(text, first.end());
    var end = unit.map(Units.Found::end).orElse(first.end());
    if (start > 0 && text.charAt(start - 1) == '±') {
      return Optional.of(
          figure(clause, start - 1, end, from, Figure.Form.TOLERANCE, first.value(), null, unit));
    }
    if (text.startsWith("±", end)) {
      var tolerance = Numbers.at(text, end + 1);
      if (tolerance.isPresent()) {
        var of = unitAt(text, tolerance.get().end()).or(() -> unit);
        var last = Math.max(of.map(Units.Found::end).orElse(0), tolerance.get().end());
        return Optional.of(
            figure(
                clause,
                start,
                last,
                from,
                Figure.Form.TOLERANCE,
                tolerance.get().value(),
                first.value(),
                of));
      }
    }
    var between = BETWEEN.matcher(text).region(end, text.length());
    if (between.lookingAt()) {
      var second = Numbers.at(text, between.end());
      if (second.isPresent()) {
        return Optional.of(range(clause, start, from, first, unit, second.get()));
      }
    }
    return Optional.of(
        figure(clause, start, end, from, Figure.Form.SINGLE, first.value(), null, unit));
  }

  private Figure range(
      Clause clause,
      int start,
      int from,
      Numbers.Read low,
      Optional<Units.Found> lowUnit,
      Numbers.Read high) {
    var unit = unitAt(clause.text(), high.end()).or(() -> lowUnit);
    var end = Math.max(unit.map(Units.Found::end).orElse(0), high.end());
    var value =
        lowUnit
            .flatMap(own -> unit.flatMap(u -> own.measure().convert(low.value(), u.measure())))
            .orElse(low.value());
    return figure(clause, start, end, from, Figure.Form.RANGE, value, high.value(), unit);
  }

  /** 三级, 两类, 五家: only before a unit that is counted. */
  private Optional<Figure> chinese(Clause clause, int start, int from) {
    var text = clause.text();
    return Numbers.chineseAt(text, start)
        .flatMap(
            number ->
                unitAt(text, number.end())
                    .filter(
                        unit ->
                            COUNTED.contains(unit.measure().family())
                                || unit.measure().comparable(units.of("h")))
                    .filter(unit -> number.value().intValue() > 1 || !counts(unit))
                    .map(
                        unit ->
                            figure(
                                clause,
                                start,
                                unit.end(),
                                from,
                                Figure.Form.SINGLE,
                                number.value(),
                                null,
                                Optional.of(unit))));
  }

  private static boolean counts(Units.Found unit) {
    return unit.measure().counts() || unit.measure().family().equals("倍");
  }

  private Figure figure(
      Clause clause,
      int start,
      int end,
      int from,
      Figure.Form form,
      BigDecimal value,
      @Nullable BigDecimal other,
      Optional<Units.Found> found) {
    var text = clause.text();
    var before = text.substring(from, start);
    var relation = Relation.endOf(before);
    var left =
        before.substring(0, before.length() - relation.map(Relation.Found::length).orElse(0));
    var suffix = Relation.startOf(text.substring(end));
    var close = end + suffix.map(Relation.Found::length).orElse(0);
    var per = Per.of(left, units);
    var role =
        form == Figure.Form.SINGLE && CHANGE.matcher(before).find() && lexicon.endOf(left).isEmpty()
            ? Figure.Role.CHANGE
            : Figure.Role.VALUE;
    return new Figure(
        clause,
        start,
        close,
        name(BASE.matcher(per.map(Per::left).orElse(left)).replaceFirst("")),
        text.substring(close),
        form,
        relation.or(() -> suffix).map(Relation.Found::relation).orElse(Relation.EQUAL),
        value,
        other,
        found.map(Units.Found::measure).orElse(Measure.NONE),
        per.map(Per::unit).orElse(null),
        role);
  }

  /** What is left of a text without the words between a name and its figure. */
  private String name(String left) {
    var name = left;
    var filler = FILLER.matcher(name);
    while (filler.find() && lexicon.endOf(name).isEmpty()) {
      name = name.substring(0, filler.start());
      filler = FILLER.matcher(name);
    }
    return name;
  }

  private Optional<Units.Found> unitAt(String text, int from) {
    var more = from < text.length() && "余多".indexOf(text.charAt(from)) >= 0 ? 1 : 0;
    return units.at(text, from + more);
  }

  private static Optional<Numbers.Read> numberAt(String text, int start) {
    var before = start == 0 ? "" : text.substring(start - 1, start);
    var signed = "+-".indexOf(text.charAt(start)) >= 0;
    if (LEFT_OF_NUMBER.matcher(before).matches()
        || Character.isDigit(text.charAt(start))
            && before.equals("-")
            && start > 1
            && Character.isLetterOrDigit(text.charAt(start - 2))
        || signed
            && !before.isEmpty()
            && (Character.isDigit(before.charAt(0)) || before.equals(")"))) {
      return Optional.empty();
    }
    return Numbers.at(text, start);
  }

  /** Where to read on behind a number that is no figure, so that its tail is not taken for one. */
  private static int behindNumber(String text, int start) {
    var i = start + 1;
    if (Character.isDigit(text.charAt(start))) {
      while (i < text.length() && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
        i++;
      }
    }
    return i;
  }
}
