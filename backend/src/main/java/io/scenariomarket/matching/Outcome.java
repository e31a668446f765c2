package io.scenariomarket.matching;

import java.util.List;

/** What became of a condition, and why. */
public sealed interface Outcome {

  /** The reason, for people to read. */
  Reason reason();

  /** The name that the outcome has in the API. */
  Verdict verdict();

  /** The condition is met. */
  record Met(Reason reason) implements Outcome {
    @Override
    public Verdict verdict() {
      return Verdict.MET;
    }
  }

  /** The condition is not met. */
  record NotMet(Reason reason) implements Outcome {
    @Override
    public Verdict verdict() {
      return Verdict.NOT_MET;
    }
  }

  /** One side has not said what the condition asks about. */
  record Unknown(Reason reason) implements Outcome {
    @Override
    public Verdict verdict() {
      return Verdict.UNKNOWN;
    }
  }

  /** How an outcome is called in the API. */
  enum Verdict {
    MET,
    NOT_MET,
    UNKNOWN
  }

  /**
   * A reason in the language of whoever reads it.
   *
   * @param key of the message, under {@code matching.reason.}
   * @param arguments of the message: a list of vocabulary terms, of texts or of reasons, a rank of
   *     maturity, a day, an amount in 万元 as {@code BigDecimal}, or a figure
   */
  record Reason(String key, List<Object> arguments) {

    static Reason of(String key, Object... arguments) {
      return new Reason("matching.reason." + key, List.of(arguments));
    }
  }
}
