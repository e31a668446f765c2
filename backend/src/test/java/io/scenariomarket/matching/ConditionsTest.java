package io.scenariomarket.matching;

import static io.scenariomarket.matching.Outcome.Verdict.MET;
import static io.scenariomarket.matching.Outcome.Verdict.NOT_MET;
import static io.scenariomarket.matching.Outcome.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

  private static final Map<String, String> WITHIN = Map.of("滨海新区", "天津", "天津", "全国");
  private final Conditions conditions =
      new Conditions(
          ConditionsTest::within,
          (held, wanted) -> held.equals(wanted) || held.equals("专精特新小巨人") && wanted.equals("专精特新"));

  @Test
  void whatIsNotStatedIsNoCondition() {
    var outcomes = conditions.check(Sides.need(Need.Terms.NONE), Sides.offer(Offer.Terms.UNKNOWN));
    assertThat(outcomes).isEmpty();
    assertThat(Match.Eligibility.of(outcomes)).isEqualTo(Match.Eligibility.ELIGIBLE);
  }

  @ParameterizedTest
  @CsvSource({"3, 3, MET", "3, 4, MET", "3, 2, NOT_MET", "3, , UNKNOWN"})
  void maturityMustReachTheLeast(int least, @Nullable Integer has, Outcome.Verdict expected) {
    assertThat(verdict("maturity", need().maturity(least), offer().maturity(has)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"100, 80, MET", "100, 100, MET", "100, 120, NOT_MET", "100, , UNKNOWN"})
  void theLeastPriceMustFitTheBudget(
      String budget, @Nullable String price, Outcome.Verdict expected) {
    assertThat(verdict("budget", need().budget(budget), offer().price(price))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"天津, 滨海新区, MET", "滨海新区, 全国, MET", "天津, 上海, NOT_MET", "天津, , UNKNOWN"})
  void aRegionCoversWhatLiesWithinIt(
      String accepted, @Nullable String served, Outcome.Verdict expected) {
    assertThat(verdict("regions", need().regions(accepted), offer().regions(served)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"专精特新, 专精特新小巨人, MET", "专精特新, 高新技术企业, NOT_MET", "专精特新, , UNKNOWN"})
  void aQualificationMayImplyAnother(
      String required, @Nullable String held, Outcome.Verdict expected) {
    assertThat(
            verdict(
                "qualifications", need().qualifications(required), offer().qualifications(held)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"30, MET", "31, MET", "32, NOT_MET", ", UNKNOWN"})
  void deliveryMustFitBetweenStartAndEnd(@Nullable Integer days, Outcome.Verdict expected) {
    assertThat(verdict("delivery", need().inJanuary(), offer().delivery(days))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"采购, MET", "共建, NOT_MET", ", UNKNOWN"})
  void oneFormOfCooperationMustBeShared(@Nullable String offered, Outcome.Verdict expected) {
    assertThat(verdict("cooperation", need().cooperation("采购"), offer().cooperation(offered)))
        .isEqualTo(expected);
  }

  @Test
  void fullyBookedOrNotListedIsIneligible() {
    assertThat(verdict("capacity", need(), offer().capacity(0))).isEqualTo(NOT_MET);
    assertThat(verdict("listed", need(), offer().unlisted())).isEqualTo(NOT_MET);
    assertThat(conditions.check(need().build(), offer().capacity(2).build())).isEmpty();
  }

  @Test
  void oneBrokenConditionOutweighsOneThatCannotBeTold() {
    var need = need().maturity(3).budget("100").build();
    assertThat(eligibility(need, offer().maturity(3).price("90").build()))
        .isEqualTo(Match.Eligibility.ELIGIBLE);
    assertThat(eligibility(need, offer().maturity(3).build())).isEqualTo(Match.Eligibility.UNKNOWN);
    assertThat(eligibility(need, offer().maturity(2).build()))
        .isEqualTo(Match.Eligibility.INELIGIBLE);
  }

  @Test
  void whatCanBeTalkedOverKeepsNobodyApart() {
    var need = need().maturity(3).budget("100").build();
    assertThat(eligibility(need, offer().maturity(3).price("120").build()))
        .isEqualTo(Match.Eligibility.NEGOTIABLE);
    assertThat(eligibility(need, offer().price("120").build()))
        .isEqualTo(Match.Eligibility.NEGOTIABLE);
    assertThat(eligibility(need, offer().maturity(2).price("120").build()))
        .isEqualTo(Match.Eligibility.INELIGIBLE);
  }

  @Test
  void theReasonSaysWhatIsMissing() {
    var outcome =
        conditions
            .check(need().qualifications("专精特新").build(), offer().qualifications("高新技术企业").build())
            .getFirst()
            .outcome();
    assertThat(outcome.reason())
        .isEqualTo(Outcome.Reason.of("qualifications.not", List.of("专精特新")));
    assertThat(outcome.verdict()).isNotIn(MET, UNKNOWN);
  }

  private Match.Eligibility eligibility(Need need, Offer offer) {
    return Match.Eligibility.of(conditions.check(need, offer));
  }

  private Outcome.Verdict verdict(String name, NeedTerms need, OfferTerms offer) {
    var outcomes = conditions.check(need.build(), offer.build());
    assertThat(outcomes).extracting(Match.Condition::name).containsExactly(name);
    return outcomes.getFirst().outcome().verdict();
  }

  private static boolean within(String region, String area) {
    for (var each = region; each != null; each = WITHIN.get(each)) {
      if (each.equals(area)) {
        return true;
      }
    }
    return false;
  }

  private static NeedTerms need() {
    return new NeedTerms(Need.Terms.NONE);
  }

  private static OfferTerms offer() {
    return new OfferTerms(Offer.Terms.UNKNOWN);
  }

  private static Set<String> set(@Nullable String term) {
    return term == null ? Set.of() : Set.of(term);
  }

  private record NeedTerms(Need.Terms t) {
    NeedTerms maturity(int least) {
      return new NeedTerms(
          new Need.Terms(
              least,
              t.qualifications(),
              t.regions(),
              t.budget(),
              null,
              null,
              t.cooperation(),
              t.dealTerms(),
              Set.of()));
    }

    NeedTerms budget(String budget) {
      return new NeedTerms(
          new Need.Terms(
              t.leastMaturity(),
              Set.of(),
              Set.of(),
              Sides.number(budget),
              null,
              null,
              Set.of(),
              Set.of(),
              Set.of()));
    }

    NeedTerms regions(String region) {
      return new NeedTerms(
          new Need.Terms(
              null, Set.of(), Set.of(region), null, null, null, Set.of(), Set.of(), Set.of()));
    }

    NeedTerms qualifications(String required) {
      return new NeedTerms(
          new Need.Terms(
              null, Set.of(required), Set.of(), null, null, null, Set.of(), Set.of(), Set.of()));
    }

    NeedTerms inJanuary() {
      return new NeedTerms(
          new Need.Terms(
              null,
              Set.of(),
              Set.of(),
              null,
              LocalDate.of(2027, 1, 1),
              LocalDate.of(2027, 2, 1),
              Set.of(),
              Set.of(),
              Set.of()));
    }

    NeedTerms cooperation(String wanted) {
      return new NeedTerms(
          new Need.Terms(
              null, Set.of(), Set.of(), null, null, null, Set.of(wanted), Set.of(), Set.of()));
    }

    Need build() {
      return Sides.need(t);
    }
  }

  private record OfferTerms(Offer.Terms t) {
    OfferTerms maturity(@Nullable Integer has) {
      return new OfferTerms(
          new Offer.Terms(
              has, Set.of(), Set.of(), t.price(), null, Set.of(), Set.of(), null, true, List.of()));
    }

    OfferTerms price(@Nullable String price) {
      return new OfferTerms(
          new Offer.Terms(
              t.maturity(),
              Set.of(),
              Set.of(),
              Sides.number(price),
              null,
              Set.of(),
              Set.of(),
              null,
              true,
              List.of()));
    }

    OfferTerms regions(@Nullable String served) {
      return new OfferTerms(
          new Offer.Terms(
              null, Set.of(), set(served), null, null, Set.of(), Set.of(), null, true, List.of()));
    }

    OfferTerms qualifications(@Nullable String held) {
      return new OfferTerms(
          new Offer.Terms(
              null, set(held), Set.of(), null, null, Set.of(), Set.of(), null, true, List.of()));
    }

    OfferTerms delivery(@Nullable Integer days) {
      return new OfferTerms(
          new Offer.Terms(
              null, Set.of(), Set.of(), null, days, Set.of(), Set.of(), null, true, List.of()));
    }

    OfferTerms cooperation(@Nullable String offered) {
      return new OfferTerms(
          new Offer.Terms(
              null, Set.of(), Set.of(), null, null, set(offered), Set.of(), null, true, List.of()));
    }

    OfferTerms capacity(int capacity) {
      return new OfferTerms(
          new Offer.Terms(
              null, Set.of(), Set.of(), null, null, Set.of(), Set.of(), capacity, true, List.of()));
    }

    OfferTerms unlisted() {
      return new OfferTerms(
          new Offer.Terms(
              null, Set.of(), Set.of(), null, null, Set.of(), Set.of(), null, false, List.of()));
    }

    Offer build() {
      return Sides.offer(t);
    }
  }
}
