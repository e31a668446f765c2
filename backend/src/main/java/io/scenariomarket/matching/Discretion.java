package io.scenariomarket.matching;

import io.scenariomarket.identity.Confidentiality;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a match may use a piece of text.
 *
 * <p>A score is the same for everybody. It is made of what is public, and of confidential text
 * whose owner agreed to that; text whose owner did not agree is explained to those who may read it
 * and counts for nothing. So a score tells nobody anything of what its owner keeps to themselves.
 * What an owner agreed to count does show in score, features, order, and verdicts: somebody who
 * posts many texts and compares their scores can learn roughly what it is about, never its words;
 * and no figure, since figures, money and days that the reader may not know are not compared.
 *
 * @param ranked whether it counts for scores and for finding candidates
 * @param open whether everybody may read it
 * @param withheld the level at which whoever asks may not read it; {@code null} where they may
 */
public record Discretion(boolean ranked, boolean open, @Nullable Confidentiality withheld) {

  /** Of what everybody may read. */
  public static final Discretion OPEN = new Discretion(true, true, null);

  /** Of what not everybody may read. */
  Discretion(boolean ranked, @Nullable Confidentiality withheld) {
    this(ranked, false, withheld);
  }

  /**
   * How text of a level may be used; empty where a match must do as if it were not there.
   *
   * @param agreed whether its owner agreed that confidential text counts
   * @param mayRead which levels whoever asks may read
   */
  static Optional<Discretion> of(
      Confidentiality level, boolean agreed, Predicate<Confidentiality> mayRead) {
    var ranked = counts(agreed).test(level);
    var readable = mayRead.test(level);
    return ranked || readable
        ? Optional.of(
            new Discretion(ranked, level == Confidentiality.PUBLIC, readable ? null : level))
        : Optional.empty();
  }

  /** Which levels count for scores. */
  static Predicate<Confidentiality> counts(boolean agreed) {
    return level -> agreed || level == Confidentiality.PUBLIC;
  }

  /** Whether whoever asks may read it. */
  boolean readable() {
    return withheld == null;
  }
}
