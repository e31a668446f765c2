package io.scenariomarket.engagement;

import io.scenariomarket.claims.Claims;
import io.scenariomarket.claims.Demand;
import io.scenariomarket.claims.Judgement.Finding;
import io.scenariomarket.claims.Reading;
import io.scenariomarket.claims.Relation;
import io.scenariomarket.claims.Verdict;
import io.scenariomarket.scenario.Requirement.Indicator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whether what was measured is what was wanted, judged as matching judges it. */
@Component
public class Measuring {

  private final Claims claims;

  Measuring(Claims claims) {
    this.claims = claims;
  }

  /**
   * How far something measured is what was wanted.
   *
   * @param comparison the two figures in signs, such as "91 % ≥ 88 %"; empty where none are
   *     compared
   */
  @Schema(name = "JudgedFigure")
  public record Judged(Verdict verdict, String comparison) {}

  /**
   * Judges by the figure where there is one, and otherwise by the words.
   *
   * @param words what was wanted
   * @param wanted the same as a figure; {@code null} for none
   * @param measured what came out; {@code null} where it is said in words alone
   * @param said those words
   */
  public Judged judge(
      String words,
      @Nullable Indicator wanted,
      @Nullable Indicator measured,
      @Nullable String said) {
    var found =
        claims.judge(
            wanted == null ? claims.demand(words, null) : demand(wanted),
            List.of(reading(wanted, measured, said)),
            _ -> 0);
    return new Judged(
        found.verdict(),
        found.findings().stream()
            .filter(Finding::compared)
            .map(Finding::comparison)
            .findFirst()
            .orElse(""));
  }

  private Demand demand(Indicator wanted) {
    var figure = figure(wanted.name(), Relation.valueOf(wanted.comparator().name()), wanted);
    return claims.demand(figure.sentence(), figure);
  }

  /** What was measured is of what is wanted, whatever either side calls it. */
  private Reading reading(
      @Nullable Indicator wanted, @Nullable Indicator measured, @Nullable String said) {
    if (measured == null) {
      return claims.reading(String.valueOf(said), null);
    }
    var name = wanted == null ? measured.name() : wanted.name();
    var figure = figure(name, Relation.EQUAL, measured);
    return claims.reading(figure.sentence(), figure);
  }

  private static io.scenariomarket.claims.Indicator figure(
      String name, Relation relation, Indicator figure) {
    return new io.scenariomarket.claims.Indicator(name, relation, figure.value(), figure.unit());
  }
}
