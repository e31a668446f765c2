package io.scenariomarket.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as far as matching looks at it.
 *
 * @param statements what it asks for, one by one
 * @param terms what it demands of an offer, as far as whoever asks may know
 * @param withheld the names of the terms that they may not know: {@code budget}, {@code period} …
 */
public record Need(Side side, List<Statement> statements, Terms terms, Set<String> withheld) {

  /** A need all of whose terms may be known. */
  public Need(Side side, List<Statement> statements, Terms terms) {
    this(side, statements, terms, Set.of());
  }

  /**
   * The conditions of a need. What is null or empty was not stated and is no condition.
   *
   * @param leastMaturity least rank of maturity in the vocabulary
   * @param qualifications that the supplier must hold, all of them
   * @param regions that suppliers are accepted from
   * @param budget most that can be paid, in 万元
   * @param cooperation forms that suit, any of them
   * @param dealTerms forms of payment that suit, any of them
   * @param certificates that the capability itself must hold, all of them
   */
  public record Terms(
      @Nullable Integer leastMaturity,
      Set<String> qualifications,
      Set<String> regions,
      @Nullable BigDecimal budget,
      @Nullable LocalDate startDate,
      @Nullable LocalDate endDate,
      Set<String> cooperation,
      Set<String> dealTerms,
      Set<String> certificates) {

    /** No condition at all. */
    public static final Terms NONE =
        new Terms(null, Set.of(), Set.of(), null, null, null, Set.of(), Set.of(), Set.of());
  }
}
