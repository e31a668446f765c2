package io.scenariomarket.claims;

import io.scenariomarket.claims.Lexicon.Mention;
import io.scenariomarket.claims.Lexicon.Property;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what figures are figures of. */
final class Properties {

  /** How many characters may stand between a property and its figure. */
  private static final int LITTLE = 6;

  /** What is the better the less there is of it; of 稳定度 and 真空度 the figure is what is left. */
  private static final Pattern LESS =
      Pattern.compile(
          "误差|偏差|公差|精度|稳定[度性]|均匀|波动|漂移|损耗|损失|失真|能耗|电耗|水耗|消耗|耗量|残留|泄漏|真空|延[迟时]|抖动|串扰|不[确平同]|噪|杂质|粗糙|磨损|衰减|错|漏|误|不良|缺陷|故障|价|成本|费");

  private static final Pattern SMALL = Pattern.compile("^(?:‰|ppm|PPM|ppb)");
  private static final Pattern LASTING =
      Pattern.compile("寿命|续航|保[持温修质]|连续|无故障|间隔|有效|持续|支撑|待机|使用|工作|耐");
  private static final Pattern AT_WORK = Pattern.compile("工作|运行|使用|作业|生产");

  private final Lexicon lexicon;
  private final Units units;
  private final Names names;

  Properties(Lexicon lexicon, Units units, Names names) {
    this.lexicon = lexicon;
    this.units = units;
    this.names = names;
  }

  /** The property that a figure is a figure of, by the names that it goes by. */
  Optional<Property> of(List<String> called, Figure figure) {
    return Stream.of(
            called.stream().flatMap(name -> lexicon.endsOf(name)),
            called.stream().flatMap(name -> lexicon.endsOf(lexicon.ending(name))),
            lexicon.startOf(figure.behind()).stream(),
            called.stream().flatMap(name -> last(name).stream()),
            called.stream().flatMap(name -> tolerated(name, figure)),
            counted(called, figure))
        .flatMap(mentions -> mentions)
        .map(Mention::property)
        .filter(property -> measures(property, figure))
        .findFirst()
        .or(() -> implied(called, figure));
  }

  /** Where something works: 在 -30～60 ℃ 的环境里能工作 states a temperature of use. */
  Optional<Figure> environment(Figure figure) {
    if (!AT_WORK.matcher(figure.behind()).find()) {
      return Optional.empty();
    }
    if (lexicon.endOf(figure.name()).map(Mention::property).filter(Property::span).isPresent()) {
      return Optional.of(figure.as(Figure.Role.VALUE));
    }
    return lexicon.environment().entrySet().stream()
        .filter(each -> figure.unit().written().equals(units.of(each.getKey()).written()))
        .map(each -> figure.named(each.getValue()).as(Figure.Role.VALUE))
        .findFirst();
  }

  /** Whether less of something that no list has is better, by its name or by its unit. */
  boolean lowByNature(List<String> called, Figure figure) {
    var name = String.join(" ", called);
    return LESS.matcher(name).find()
        || SMALL.matcher(figure.unit().written()).find()
        || figure.unit().comparable(units.of("s")) && !LASTING.matcher(name).find();
  }

  /** Whether a property can have such a figure: what weighs so much is no length. */
  private boolean measures(Property property, Figure figure) {
    if (property.of() == null || figure.unit().bare() || figure.role() == Figure.Role.CHANGE) {
      return true;
    }
    return figure.unit().share() || figure.unit().comparable(units.of(property.of()));
  }

  /** The last property that a name has, where little follows it. */
  private Optional<Mention> last(String name) {
    var mentions = lexicon.in(name);
    return mentions.isEmpty() || name.length() - mentions.getLast().end() > LITTLE
        ? Optional.empty()
        : Optional.of(mentions.getLast());
  }

  /** 温度 ±0.5 ℃ tells how much a temperature varies. */
  private Stream<Mention> tolerated(String name, Figure figure) {
    return figure.form() == Figure.Form.TOLERANCE
        ? Stream.of("波动", "误差").flatMap(word -> lexicon.endsOf(name + word))
        : Stream.empty();
  }

  /** 128 通道 is a number of channels where nothing else is named. */
  private Stream<Mention> counted(List<String> of, Figure figure) {
    var unnamed = of.stream().allMatch(name -> names.words(name).isEmpty());
    return unnamed && figure.unit().counts()
        ? lexicon.endsOf(figure.unit().written() + "数")
        : Stream.empty();
  }

  /** What weighs so and so much has a weight. */
  private Optional<Property> implied(List<String> of, Figure figure) {
    var thing = of.stream().flatMap(name -> names.words(name).stream()).allMatch(lexicon::object);
    if (!thing || figure.unit().bare() || figure.rate().isPresent()) {
      return Optional.empty();
    }
    return lexicon.implied().entrySet().stream()
        .filter(each -> figure.unit().comparable(units.of(each.getKey())))
        .findFirst()
        .flatMap(each -> lexicon.named(each.getValue()));
  }
}
