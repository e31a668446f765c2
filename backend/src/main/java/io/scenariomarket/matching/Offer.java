package io.scenariomarket.matching;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A capability and its supplier as far as matching looks at them.
 *
 * @param passages the sentences that can be evidence
 * @param terms what it offers, as far as whoever asks may know
 * @param withheld the names of the terms that they may not know: {@code price}, {@code delivery} …
 */
public record Offer(Side side, List<Evidence> passages, Terms terms, Set<String> withheld) {

  /** An offer all of whose terms may be known. */
  public Offer(Side side, List<Evidence> passages, Terms terms) {
    this(side, passages, terms, Set.of());
  }

  /** The same as if it were listed, which is what polishing it is for. */
  Offer asListed() {
    return new Offer(side, passages, terms.asListed(), withheld);
  }

  /**
   * What an offer states. What is null or empty is not known.
   *
   * @param maturity rank of its maturity in the vocabulary
   * @param qualifications that the supplier holds
   * @param regions that the supplier serves
   * @param price least price, in 万元
   * @param deliveryDays from order to delivery
   * @param capacity how many projects at once; 0 is fully booked
   * @param listed whether the capability is listed at present
   * @param certificates what is said of certificates of its own, each as often as it is said
   */
  public record Terms(
      @Nullable Integer maturity,
      Set<String> qualifications,
      Set<String> regions,
      @Nullable BigDecimal price,
      @Nullable Integer deliveryDays,
      Set<String> cooperation,
      Set<String> dealTerms,
      @Nullable Integer capacity,
      boolean listed,
      List<Proof> certificates) {

    /** A listed capability of which nothing else is known. */
    public static final Terms UNKNOWN =
        new Terms(null, Set.of(), Set.of(), null, null, Set.of(), Set.of(), null, true, List.of());

    Terms asListed() {
      return new Terms(
          maturity,
          qualifications,
          regions,
          price,
          deliveryDays,
          cooperation,
          dealTerms,
          capacity,
          true,
          certificates);
    }
  }
}
