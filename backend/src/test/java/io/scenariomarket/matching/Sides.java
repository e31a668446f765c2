package io.scenariomarket.matching;

import io.scenariomarket.claims.Indicator;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Needs and offers for tests, of which only what a test looks at is spelt out. */
final class Sides {

  private Sides() {}

  static Need need(String title, String... statements) {
    return new Need(
        side("need", title, String.join("\n", statements)),
        Arrays.stream(statements).map(Statement::of).toList(),
        Need.Terms.NONE);
  }

  static Need need(Need.Terms terms) {
    return new Need(side("need", "需求", ""), List.of(), terms);
  }

  static Offer offer(String id, String title, String... sentences) {
    return new Offer(
        side(id, title, String.join("\n", sentences)),
        Arrays.stream(sentences).map(text -> Evidence.open(text, "description")).toList(),
        Offer.Terms.UNKNOWN);
  }

  static Offer offer(Offer.Terms terms) {
    return new Offer(side("offer", "能力", ""), List.of(), terms);
  }

  static Offer offer(Indicator figure) {
    var sentence = new Evidence(figure.sentence(), "indicator", Discretion.OPEN, figure);
    return new Offer(side("offer", "能力", ""), List.of(sentence), Offer.Terms.UNKNOWN);
  }

  static Side side(String id, String title, String body) {
    return new Side(id, title, "org-" + id, "单位", body, Set.of());
  }

  static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
