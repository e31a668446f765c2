package io.scenariomarket.matching;

import static io.scenariomarket.matching.Outcome.Reason.of;

import io.scenariomarket.matching.Outcome.Met;
import io.scenariomarket.matching.Outcome.NotMet;
import io.scenariomarket.matching.Outcome.Unknown;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * Every condition that a need can state, and whether it is hard: a qualification, a certificate, a
 * maturity, a place and room for work are there or not; price, time and terms can be talked over.
 */
final class Conditions {

  private final List<Rule> all;

  /**
   * The conditions under a zone's vocabulary.
   *
   * @param within whether the first region lies within the second, or is it
   * @param implies whether holding the first qualification means meeting the second, or is it
   */
  Conditions(BiPredicate<String, String> within, BiPredicate<String, String> implies) {
    this.all =
        List.of(
            Rule.hard("listed", (need, offer) -> listed(offer)),
            Rule.hard("maturity", Conditions::maturity),
            Rule.hard("qualifications", (need, offer) -> qualifications(need, offer, implies)),
            Rule.hard(
                "certificates", (need, offer) -> CertificateCondition.of(need, offer, implies)),
            Rule.hard("regions", (need, offer) -> regions(need, offer, within)),
            Rule.negotiable("budget", Conditions::budget),
            Rule.negotiable("delivery", Conditions::delivery),
            Rule.negotiable(
                "cooperation",
                (need, offer) ->
                    overlap(
                        "cooperation", need.terms().cooperation(), offer.terms().cooperation())),
            Rule.negotiable(
                "dealTerms",
                (need, offer) ->
                    overlap("dealTerms", need.terms().dealTerms(), offer.terms().dealTerms())),
            Rule.hard("capacity", (need, offer) -> capacity(offer)));
  }

  /** The outcome of every condition that a need states, in a fixed order. */
  List<Match.Condition> check(Need need, Offer offer) {
    var outcomes = new ArrayList<Match.Condition>();
    for (var rule : all) {
      rule.check()
          .apply(need, offer)
          .map(outcome -> new Match.Condition(rule.name(), outcome, rule.negotiable()))
          .ifPresent(outcomes::add);
    }
    return outcomes;
  }

  /** One condition, which does one job; empty where the need does not state it. */
  private record Rule(
      String name, boolean negotiable, BiFunction<Need, Offer, Optional<Outcome>> check) {

    static Rule hard(String name, BiFunction<Need, Offer, Optional<Outcome>> check) {
      return new Rule(name, false, check);
    }

    static Rule negotiable(String name, BiFunction<Need, Offer, Optional<Outcome>> check) {
      return new Rule(name, true, check);
    }
  }

  /** A listed capability needs no mention. */
  private static Optional<Outcome> listed(Offer offer) {
    return offer.terms().listed() ? Optional.empty() : Optional.of(new NotMet(of("listed.not")));
  }

  private static Optional<Outcome> maturity(Need need, Offer offer) {
    var least = need.terms().leastMaturity();
    if (least == null) {
      return Optional.empty();
    }
    var has = offer.terms().maturity();
    if (has == null) {
      return Optional.of(new Unknown(of("maturity.unknown")));
    }
    return Optional.of(
        has >= least
            ? new Met(of("maturity.met", has, least))
            : new NotMet(of("maturity.not", has, least)));
  }

  private static Optional<Outcome> qualifications(
      Need need, Offer offer, BiPredicate<String, String> implies) {
    var required = need.terms().qualifications();
    var held = offer.terms().qualifications();
    if (required.isEmpty()) {
      return Optional.empty();
    }
    if (held.isEmpty()) {
      return Optional.of(new Unknown(of("qualifications.unknown", sorted(required))));
    }
    var missing = new TreeSet<>(required);
    missing.removeIf(wanted -> held.stream().anyMatch(has -> implies.test(has, wanted)));
    return Optional.of(
        missing.isEmpty()
            ? new Met(of("qualifications.met", sorted(required)))
            : new NotMet(of("qualifications.not", sorted(missing))));
  }

  /** Serving a region means serving all that lies within it. */
  private static Optional<Outcome> regions(
      Need need, Offer offer, BiPredicate<String, String> within) {
    var accepted = need.terms().regions();
    var served = offer.terms().regions();
    if (accepted.isEmpty()) {
      return Optional.empty();
    }
    if (served.isEmpty()) {
      return Optional.of(new Unknown(of("regions.unknown", sorted(accepted))));
    }
    var meets =
        accepted.stream()
            .anyMatch(a -> served.stream().anyMatch(s -> within.test(a, s) || within.test(s, a)));
    return Optional.of(
        meets
            ? new Met(of("regions.met", sorted(served)))
            : new NotMet(of("regions.not", sorted(served), sorted(accepted))));
  }

  /** An amount that the reader may not know is not compared: enough guesses would tell it. */
  private static Optional<Outcome> budget(Need need, Offer offer) {
    if (need.withheld().contains("budget")) {
      return Optional.of(new Unknown(of("budget.withheld")));
    }
    var budget = need.terms().budget();
    if (budget == null) {
      return Optional.empty();
    }
    if (offer.withheld().contains("price")) {
      return Optional.of(new Unknown(of("budget.price-withheld", budget)));
    }
    var price = offer.terms().price();
    if (price == null) {
      return Optional.of(new Unknown(of("budget.unknown", budget)));
    }
    return Optional.of(
        price.compareTo(budget) <= 0
            ? new Met(of("budget.met", price, budget))
            : new NotMet(of("budget.not", price, budget)));
  }

  /** Delivery counts from the planned start; without both dates there is nothing to compare. */
  private static Optional<Outcome> delivery(Need need, Offer offer) {
    if (need.withheld().contains("period")) {
      return Optional.of(new Unknown(of("delivery.withheld")));
    }
    var start = need.terms().startDate();
    var end = need.terms().endDate();
    if (start == null || end == null) {
      return Optional.empty();
    }
    var days = offer.terms().deliveryDays();
    var available = ChronoUnit.DAYS.between(start, end);
    if (offer.withheld().contains("delivery")) {
      return Optional.of(new Unknown(of("delivery.days-withheld", available)));
    }
    if (days == null) {
      return Optional.of(new Unknown(of("delivery.unknown", available)));
    }
    return Optional.of(
        days <= available
            ? new Met(of("delivery.met", days, available))
            : new NotMet(of("delivery.not", days, available)));
  }

  private static Optional<Outcome> overlap(String name, Set<String> wanted, Set<String> offered) {
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    if (offered.isEmpty()) {
      return Optional.of(new Unknown(of(name + ".unknown", sorted(wanted))));
    }
    return Optional.of(
        Collections.disjoint(wanted, offered)
            ? new NotMet(of(name + ".not", sorted(offered), sorted(wanted)))
            : new Met(of(name + ".met", sorted(offered))));
  }

  private static Optional<Outcome> capacity(Offer offer) {
    var capacity = offer.terms().capacity();
    return capacity != null && capacity == 0
        ? Optional.of(new NotMet(of("capacity.not")))
        : Optional.empty();
  }

  private static List<String> sorted(Set<String> terms) {
    return List.copyOf(new TreeSet<>(terms));
  }
}
