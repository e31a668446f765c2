package io.scenariomarket.claims;

import io.scenariomarket.claims.Lexicon.Property;
import java.util.List;
import java.util.Optional;

/** One thing that is asked for. */
sealed interface Claim {

  /** The words that ask for it. */
  String text();

  /**
   * A figure.
   *
   * @param names what is measured, as the fields and as the sentence call it
   * @param topic the sentence beside a figure in fields, where it has no figure of its own
   * @param context the whole sentence and the name in the fields, in lower case
   */
  record Measured(
      String text,
      List<String> names,
      String topic,
      String context,
      Optional<Property> property,
      Figure figure,
      boolean covers,
      Circumstances circumstances)
      implements Claim {

    boolean lowIsBetter() {
      return property.map(Property::lowIsBetter).orElse(false);
    }
  }

  /** A level of a scale. */
  record Levelled(String text, Level level) implements Claim {}

  /**
   * Something without a figure.
   *
   * @param stance {@code DENIED} where something must not be
   * @param items several things asked for at once
   * @param words what it is about
   * @param codes names in letters and digits, such as standards, that evidence must have too
   * @param aliases such names beside it in parentheses, each of which names it
   */
  record Said(
      String text,
      Stance stance,
      Items items,
      List<String> words,
      List<String> codes,
      List<String> aliases)
      implements Claim {}
}
