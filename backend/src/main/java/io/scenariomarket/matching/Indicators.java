package io.scenariomarket.matching;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.index.Encoder;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the figures that needs ask for with the figures that capabilities reach.
 *
 * <p>Made for one ranking, so that the names of all its figures are encoded together.
 */
final class Indicators {

  /** Raw cosine from which two names count as one measure, unless one contains the other. */
  private static final double SAME = 0.8;

  private final Map<String, float[]> vectors;

  private Indicators(Map<String, float[]> vectors) {
    this.vectors = vectors;
  }

  /** Prepares to compare any of some needs with any of some offers. */
  static Indicators of(Collection<Need> needs, Collection<Offer> offers, Encoder encoder) {
    var targets =
        needs.stream()
            .flatMap(need -> need.statements().stream())
            .flatMap(statement -> Stream.ofNullable(statement.target()))
            .map(target -> name(target.name()))
            .toList();
    if (targets.isEmpty()) {
      return new Indicators(Map.of());
    }
    var figures =
        offers.stream().flatMap(offer -> offer.figures().stream()).map(each -> name(each.name()));
    var names = Stream.concat(targets.stream(), figures).distinct().toList();
    var encoded = encoder.encodeAll(names).iterator();
    return new Indicators(
        names.stream().collect(Collectors.toMap(Function.identity(), name -> encoded.next())));
  }

  /**
   * The figure that answers a target, if one measures the same in a unit that can be converted.
   *
   * @param met whether it satisfies the target
   * @param sameName whether it is called as the target is, rather than alike
   */
  record Answer(Figure figure, boolean met, boolean sameName) {}

  /** The answer of one of the needs' targets among the figures of one of the offers. */
  Optional<Answer> answer(Target target, List<Figure> figures) {
    return figures.stream()
        .filter(figure -> same(target.name(), figure.name()) > 0)
        .sorted(Comparator.comparingDouble(figure -> -same(target.name(), figure.name())))
        .flatMap(figure -> compare(target, figure).stream())
        .findFirst();
  }

  private static Optional<Answer> compare(Target target, Figure figure) {
    return Units.convert(figure.value(), figure.unit(), target.unit())
        .map(value -> answer(target, figure, value));
  }

  private static Answer answer(Target target, Figure figure, BigDecimal value) {
    return new Answer(
        figure,
        target.sign().holds(value, target.value()),
        name(target.name()).equals(name(figure.name())));
  }

  private static String name(String measure) {
    return Folding.fold(measure).strip();
  }

  private double same(String wanted, String offered) {
    var left = name(wanted);
    var right = name(offered);
    if (left.equals(right)) {
      return 2;
    }
    if (left.contains(right) || right.contains(left)) {
      return 1;
    }
    var similarity = Encoder.cosine(vector(left), vector(right));
    return similarity >= SAME ? similarity : 0;
  }

  private float[] vector(String name) {
    return Objects.requireNonNull(vectors.get(name));
  }
}
