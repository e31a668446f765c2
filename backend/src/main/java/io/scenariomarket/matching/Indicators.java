package io.scenariomarket.matching;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.index.Encoder;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares the figure that a need asks for with the figures that a capability reaches. */
final class Indicators {

  /** Raw cosine from which two names count as one measure, unless one contains the other. */
  private static final double SAME = 0.8;

  private final Encoder encoder;

  Indicators(Encoder encoder) {
    this.encoder = encoder;
  }

  /**
   * The figure that answers a target, if one measures the same in a unit that can be converted.
   *
   * @param met whether it satisfies the target
   * @param sameName whether it is called as the target is, rather than alike
   */
  record Answer(Figure figure, boolean met, boolean sameName) {}

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
    var similarity = Encoder.cosine(encoder.encode(left), encoder.encode(right));
    return similarity >= SAME ? similarity : 0;
  }
}
