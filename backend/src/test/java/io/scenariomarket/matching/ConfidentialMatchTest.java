package io.scenariomarket.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.SharedEncoder;
import io.scenariomarket.claims.Indicator;
import io.scenariomarket.claims.Relation;
import io.scenariomarket.claims.Verdict;
import io.scenariomarket.identity.Confidentiality;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine tells of text that its reader may not read. */
class ConfidentialMatchTest {

  private static final Discretion WITHHELD = new Discretion(true, Confidentiality.AFTER_INTEREST);
  private static final Discretion OWN = new Discretion(false, null);
  private static final Discretion AGREED = new Discretion(true, null);

  private static MatchEngine engine;

  @BeforeAll
  static void load() throws IOException {
    var root = Path.of(System.getProperty("market.root", "."));
    engine =
        MatchEngine.from(
            root.resolve("config"), SharedEncoder.ENCODER, String::equals, String::equals);
  }

  @Test
  void aWithheldRequirementShowsNothingButWhetherItIsMet() {
    var hidden = only(need(WITHHELD), offer(Discretion.OPEN));
    var open = only(need(Discretion.OPEN), offer(Discretion.OPEN));
    assertThat(hidden.verdict()).isEqualTo(open.verdict()).isEqualTo(Verdict.COVERED);
    assertThat(hidden.textWithheld()).isEqualTo(Confidentiality.AFTER_INTEREST);
    assertThat(hidden.toString()).doesNotContain("脑电", "康复");
    assertThat(hidden.kind()).isEqualTo("confidential");
    assertThat(hidden.similarity()).isLessThan(open.similarity());
    assertThat(open.evidence()).contains("脑电");
  }

  @Test
  void withheldEvidenceIsSaidToBeThereAndNotQuoted() {
    var match = only(need(Discretion.OPEN), offer(WITHHELD));
    assertThat(match.verdict()).isEqualTo(Verdict.COVERED);
    assertThat(match.text()).contains("脑电");
    assertThat(match.evidence()).isEmpty();
    assertThat(match.kind()).isEqualTo("confidential");
    assertThat(match.evidenceWithheld()).isEqualTo(Confidentiality.AFTER_INTEREST);
    assertThat(match.textWithheld()).isNull();
  }

  @Test
  void whoMayReadAgreedTextAndWhoMayNotSeeTheSameScore() {
    assertThat(match(need(WITHHELD), offer(WITHHELD)).score())
        .isEqualTo(match(need(AGREED), offer(AGREED)).score());
  }

  @Test
  void textThatItsOwnerKeepsOutOfRankingIsExplainedAndCountsForNothing() {
    var without = new Need(Sides.side("need", "训练设备", ""), List.of(), Need.Terms.NONE);
    var with = match(need(OWN), offer(Discretion.OPEN));
    assertThat(with.score()).isEqualTo(match(without, offer(Discretion.OPEN)).score());
    assertThat(with.requirements().getFirst().evidence()).contains("脑电");
    assertThat(match(need(Discretion.OPEN), offer(OWN)).score())
        .isEqualTo(match(need(Discretion.OPEN), bare()).score());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "50", "9999"})
  void aWithheldFigureCannotBeFoundByTrying(String guess) {
    var target = new Indicator("采样率", Relation.AT_LEAST, new BigDecimal("1000"), "Hz");
    var statement = new Statement("采样率要高", target, WITHHELD);
    var need = new Need(Sides.side("need", "采集", ""), List.of(statement), Need.Terms.NONE);
    assertThat(only(need, offer(guess)).verdict()).isEqualTo(only(need, offer("0")).verdict());
    assertThat(only(need, offer(guess)).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "50", "9999"})
  void theFigureOfAWithheldSentenceCannotBeFoundByTrying(String guess) {
    var secret = new Evidence("采样率 1000 Hz。", "confidentialDetails", WITHHELD, null);
    var offer = new Offer(Sides.side("offer", "采集器", ""), List.of(secret), Offer.Terms.UNKNOWN);
    var asked = only(Sides.need("采集", "采样率不低于 " + guess + " Hz"), offer);
    assertThat(asked.verdict()).isIn(Verdict.PARTLY, Verdict.SILENT);
    assertThat(asked.findings()).noneMatch(each -> each.compared());
  }

  private static Offer offer(String figure) {
    return Sides.offer(new Indicator("采样率", Relation.EQUAL, new BigDecimal(figure), "Hz"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "50", "9999999"})
  void aWithheldBudgetAndPeriodCannotBeFoundByTrying(String guess) {
    var nothing =
        new Need.Terms(null, Set.of(), Set.of(), null, null, null, Set.of(), Set.of(), Set.of());
    var need =
        new Need(Sides.side("need", "需求", ""), List.of(), nothing, Set.of("budget", "period"));
    var match = match(need, Sides.offer(terms(guess)));
    assertThat(match.conditions())
        .extracting(condition -> condition.outcome().reason().key())
        .containsExactly("matching.reason.budget.withheld", "matching.reason.delivery.withheld");
    assertThat(match.conditions())
        .allSatisfy(
            condition ->
                assertThat(condition.outcome().verdict()).isEqualTo(Outcome.Verdict.UNKNOWN));
    assertThat(match.eligibility()).isEqualTo(Match.Eligibility.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "50", "9999999"})
  void aWithheldPriceAndDeliveryCannotBeFoundByTrying(String guess) {
    var demands =
        new Need.Terms(
            null,
            Set.of(),
            Set.of(),
            new BigDecimal(guess),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 1, 1).plusDays(Long.parseLong(guess) % 3000),
            Set.of(),
            Set.of(),
            Set.of());
    var offer =
        new Offer(
            Sides.side("offer", "能力", ""),
            List.of(),
            Offer.Terms.UNKNOWN,
            Set.of("price", "delivery", "capacity"));
    assertThat(match(Sides.need(demands), offer).conditions())
        .extracting(condition -> condition.outcome().verdict())
        .containsExactly(Outcome.Verdict.UNKNOWN, Outcome.Verdict.UNKNOWN);
  }

  private static Offer.Terms terms(String guess) {
    var number = new BigDecimal(guess);
    return new Offer.Terms(
        null,
        Set.of(),
        Set.of(),
        number,
        number.intValue(),
        Set.of(),
        Set.of(),
        null,
        true,
        List.of());
  }

  private static Need need(Discretion discretion) {
    return new Need(
        Sides.side("need", "训练设备", ""),
        List.of(new Statement("脑电信号实时采集与解码", null, discretion)),
        Need.Terms.NONE);
  }

  private static Offer offer(Discretion discretion) {
    return new Offer(
        Sides.side("offer", "外骨骼", ""),
        List.of(new Evidence("脑电信号实时采集与解码，延迟低", "case", discretion, null)),
        Offer.Terms.UNKNOWN);
  }

  private static Offer bare() {
    return new Offer(Sides.side("offer", "外骨骼", ""), List.of(), Offer.Terms.UNKNOWN);
  }

  private static Match match(Need need, Offer offer) {
    return engine.rank(need, List.of(offer)).items().getFirst();
  }

  private static Match.Requirement only(Need need, Offer offer) {
    return match(need, offer).requirements().getFirst();
  }
}
