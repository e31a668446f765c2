package io.scenariomarket.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.scenariomarket.SharedEncoder;
import io.scenariomarket.claims.Indicator;
import io.scenariomarket.claims.Relation;
import io.scenariomarket.claims.Verdict;
import io.scenariomarket.index.Encoder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine with the real encoder and the weights that are shipped. */
class MatchEngineTest {

  private static MatchEngine engine;

  private static final Need REHABILITATION =
      Sides.need("脑机接口上肢康复训练", "帮助脑卒中患者恢复上肢运动功能", "脑电信号实时解码");
  private static final Offer EXOSKELETON =
      Sides.offer("exoskeleton", "脑控外骨骼康复训练系统", "面向卒中患者的上肢康复训练", "脑电信号实时采集与解码，延迟低");
  private static final Offer SOLAR = Sides.offer("solar", "钙钛矿太阳能电池", "光电转换效率达到26%");

  @BeforeAll
  static void load() throws IOException {
    var root = Path.of(System.getProperty("market.root", "."));
    engine =
        MatchEngine.from(
            root.resolve("config"), SharedEncoder.ENCODER, String::equals, String::equals);
  }

  @Test
  void theBetterOfferComesFirstWithAScoreBetweenZeroAndOne() {
    var items = engine.rank(REHABILITATION, List.of(SOLAR, EXOSKELETON)).items();
    assertThat(items).extracting(Match::capabilityId).containsExactly("exoskeleton", "solar");
    assertThat(items).allSatisfy(match -> assertThat(match.score()).isBetween(0.0, 1.0));
    assertThat(items.getFirst().score()).isGreaterThan(2 * items.getLast().score());
  }

  @Test
  void bothDirectionsGiveTheSameMatch() {
    var forward = engine.rank(REHABILITATION, List.of(EXOSKELETON, SOLAR)).items().getFirst();
    var backward = engine.rank(EXOSKELETON, List.of(REHABILITATION)).items().getFirst();
    assertThat(backward).isEqualTo(forward);
  }

  @Test
  void theMostPromisingAreToldBeforeAnythingIsJudged() {
    var offers = List.of(SOLAR, EXOSKELETON);
    assertThat(engine.promising(REHABILITATION, offers, 1)).containsExactly(EXOSKELETON);
    assertThat(engine.promising(REHABILITATION, offers, 2)).isEqualTo(offers);
    var solar = new Need(Sides.side("solar", "提高光伏组件转换效率", ""), List.of(), Need.Terms.NONE);
    assertThat(engine.promising(EXOSKELETON, List.of(solar, REHABILITATION), 1))
        .containsExactly(REHABILITATION);
  }

  @Test
  void everyRequirementIsAnsweredWithItsBestEvidence() {
    var match = engine.rank(REHABILITATION, List.of(EXOSKELETON)).items().getFirst();
    assertThat(match.requirements())
        .extracting(Match.Requirement::evidence)
        .containsExactly("面向卒中患者的上肢康复训练", "脑电信号实时采集与解码，延迟低");
    assertThat(match.requirements())
        .allSatisfy(r -> assertThat(r.verdict()).isEqualTo(Verdict.COVERED));
    var strange = engine.rank(REHABILITATION, List.of(SOLAR)).items().getFirst();
    assertThat(strange.requirements())
        .allSatisfy(r -> assertThat(r.verdict()).isEqualTo(Verdict.SILENT));
  }

  @Test
  void theContributionsAddUpToTheScore() {
    var match = engine.rank(REHABILITATION, List.of(EXOSKELETON)).items().getFirst();
    var logOdds = match.features().stream().mapToDouble(Match.Feature::contribution).sum();
    assertThat(match.score()).isCloseTo(1 / (1 + Math.exp(-logOdds)), within(1e-9));
    assertThat(match.features().stream().mapToDouble(Match.Feature::share).sum())
        .isCloseTo(match.score(), within(1e-9));
    assertThat(match.features())
        .filteredOn(each -> !each.name().equals("baseline"))
        .allSatisfy(
            each ->
                assertThat(Math.signum(each.share())).isEqualTo(Math.signum(each.contribution())));
  }

  @Test
  void evidenceForARequirementRaisesTheScoreAndAContradictionLowersIt() {
    var need = Sides.need("供水管网监测", "漏损定位误差不超过 3 米", "传感器电池寿命不低于 5 年");
    var meets = scored(need, "漏损定位误差 2 米，传感器电池寿命 6 年。");
    var silent = scored(need, "系统部署简便，可分期建设。");
    var fails = scored(need, "漏损定位误差 9 米，传感器电池寿命 2 年。");

    assertThat(coverage(meets)).isPositive();
    assertThat(coverage(silent)).isZero();
    assertThat(coverage(fails)).isNegative();
    assertThat(meets.score()).isGreaterThan(fails.score());
  }

  private static Match scored(Need need, String sentence) {
    return engine
        .rank(need, List.of(Sides.offer("offer", "供水管网漏损监测系统", sentence)))
        .items()
        .getFirst();
  }

  private static double coverage(Match match) {
    return match.features().stream()
        .filter(each -> each.name().equals("coverage"))
        .mapToDouble(Match.Feature::value)
        .sum();
  }

  @Test
  void whatMustBeMetAndIsContradictedKeepsTheTwoApart() {
    var text = "漏损定位误差不超过 3 米";
    var must = new Statement(text, null);
    var should = new Statement(text, null, false, Discretion.OPEN);
    var sentence = "漏损定位误差 9 米。";

    var kept = scored(need(must), sentence);
    assertThat(kept.eligibility()).isEqualTo(Match.Eligibility.INELIGIBLE);
    assertThat(kept.conditions())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.name()).isEqualTo("requirements");
              assertThat(each.outcome().reason().arguments()).containsExactly(text);
            });
    assertThat(scored(need(should), sentence).eligibility()).isEqualTo(Match.Eligibility.ELIGIBLE);
  }

  private static Need need(Statement statement) {
    return new Need(Sides.side("need", "供水管网监测", ""), List.of(statement), Need.Terms.NONE);
  }

  @Test
  void anIneligibleOfferIsKeptAndComesLast() {
    var booked =
        new Offer.Terms(
            null, Set.of(), Set.of(), null, null, Set.of(), Set.of(), 0, true, List.of());
    var best = new Offer(EXOSKELETON.side(), EXOSKELETON.passages(), booked);
    var items = engine.rank(REHABILITATION, List.of(best, SOLAR)).items();
    assertThat(items).extracting(Match::capabilityId).containsExactly("solar", "exoskeleton");
    assertThat(items.getLast().eligibility()).isEqualTo(Match.Eligibility.INELIGIBLE);
  }

  @Test
  void aConditionThatCanBeTalkedOverLowersAPlace() {
    var need =
        new Need(
            REHABILITATION.side(),
            REHABILITATION.statements(),
            new Need.Terms(
                null,
                Set.of(),
                Set.of(),
                new BigDecimal(100),
                null,
                null,
                Set.of(),
                Set.of(),
                Set.of()));
    var dear = priced(EXOSKELETON, "dear", "130");
    var items =
        engine.rank(need, List.of(dear, SOLAR, priced(EXOSKELETON, "fitting", "90"))).items();
    assertThat(items).extracting(Match::capabilityId).containsExactly("fitting", "dear", "solar");
    assertThat(items.get(1).eligibility()).isEqualTo(Match.Eligibility.NEGOTIABLE);
    assertThat(items.get(1).score()).isEqualTo(items.getFirst().score());
  }

  private static Offer priced(Offer offer, String id, String price) {
    var terms =
        new Offer.Terms(
            null,
            Set.of(),
            Set.of(),
            new BigDecimal(price),
            null,
            Set.of(),
            Set.of(),
            1,
            true,
            List.of());
    return new Offer(
        Sides.side(id, offer.side().title(), offer.side().body()), offer.passages(), terms);
  }

  @Test
  void aMeasuredFigureDecidesOverLikeness() {
    var wanted = new Indicator("响应时间", Relation.AT_MOST, new BigDecimal("0.1"), "秒");
    var need =
        new Need(
            Sides.side("need", "实时控制", ""),
            List.of(new Statement("响应要快", wanted)),
            Need.Terms.NONE);
    var fast = figure("平均响应时间", "50", "ms");
    assertThat(requirement(need, fast).verdict()).isEqualTo(Verdict.COVERED);
    assertThat(requirement(need, fast).evidence()).isEqualTo(fast.sentence());
    assertThat(requirement(need, fast).kind()).isEqualTo("indicator");
    assertThat(requirement(need, figure("响应时间", "2", "秒")).verdict())
        .isEqualTo(Verdict.CONTRADICTED);
    assertThat(requirement(need, figure("光电转换效率", "26", "%")).verdict()).isEqualTo(Verdict.SILENT);
  }

  @Test
  void aMustThatIsContradictedKeepsTheTwoApart() {
    var wanted = new Indicator("响应时间", Relation.AT_MOST, new BigDecimal("0.1"), "秒");
    var slow = figure("响应时间", "2", "秒");
    assertThat(eligibility(new Statement("响应要快", wanted, true, Discretion.OPEN), slow))
        .isEqualTo(Match.Eligibility.INELIGIBLE);
    assertThat(eligibility(new Statement("响应要快", wanted, false, Discretion.OPEN), slow))
        .isEqualTo(Match.Eligibility.ELIGIBLE);
    assertThat(
            eligibility(
                new Statement("响应要快", wanted, true, Discretion.OPEN), figure("响应时间", "50", "ms")))
        .isEqualTo(Match.Eligibility.ELIGIBLE);
  }

  private static Match.Eligibility eligibility(Statement statement, Indicator figure) {
    var need = new Need(Sides.side("need", "实时控制", ""), List.of(statement), Need.Terms.NONE);
    var match = engine.rank(need, List.of(Sides.offer(figure))).items().getFirst();
    assertThat(match.conditions())
        .filteredOn(Match.Condition::broken)
        .allSatisfy(each -> assertThat(each.name()).isEqualTo("requirements"));
    return match.eligibility();
  }

  @Test
  void whatIsSaidInASentenceIsComparedAsWell() {
    var need = Sides.need("控制系统", "响应时间不超过 100 ms");
    var offer = Sides.offer("controller", "控制器", "结构紧凑。", "实测响应时间 80 ms。");

    var found = engine.rank(need, List.of(offer)).items().getFirst().requirements().getFirst();

    assertThat(found.verdict()).isEqualTo(Verdict.COVERED);
    assertThat(found.evidence()).isEqualTo("实测响应时间 80 ms。");
    assertThat(found.findings().getFirst().comparison()).isEqualTo("80 ms ≤ 100 ms");
  }

  @Test
  void aFigureThatNobodyAnswersIsNotMentioned() {
    var text = "面向卒中患者的上肢康复训练";
    var wanted = new Indicator("每日训练人数", Relation.AT_LEAST, BigDecimal.TEN, "人");
    var side = Sides.side("need", "上肢康复训练", "");
    var plain = new Need(side, List.of(new Statement(text, null)), Need.Terms.NONE);
    var measured = new Need(side, List.of(new Statement(text, wanted)), Need.Terms.NONE);
    assertThat(only(plain).verdict()).isEqualTo(Verdict.COVERED);
    assertThat(only(measured).verdict()).isEqualTo(Verdict.SILENT);
    assertThat(only(measured).target()).isEqualTo("每日训练人数 ≥ 10 人");
  }

  private static Match.Requirement only(Need need) {
    return engine.rank(need, List.of(EXOSKELETON)).items().getFirst().requirements().getFirst();
  }

  @Test
  void aNearMissIsAmongTheFirstButNeverInPlaceOfAllThatIsPossible() {
    var booked =
        new Offer.Terms(
            null, Set.of(), Set.of(), null, null, Set.of(), Set.of(), 0, true, List.of());
    var best = new Offer(EXOSKELETON.side(), EXOSKELETON.passages(), booked);
    var all = engine.rank(REHABILITATION, List.of(best, SOLAR));
    assertThat(all.first(2).items())
        .extracting(Match::capabilityId)
        .containsExactly("solar", "exoskeleton");
    assertThat(all.first(1).items()).extracting(Match::capabilityId).containsExactly("solar");
  }

  @Test
  void aModelOfAnotherEncoderIsRefused() {
    var other =
        new Encoder() {
          @Override
          public String model() {
            return "other";
          }

          @Override
          public float[] encode(String text) {
            return new float[DIMENSIONS];
          }
        };
    var config = Path.of(System.getProperty("market.root", "."), "config");
    assertThatThrownBy(() -> MatchEngine.from(config, other, String::equals, String::equals))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fit it again");
  }

  private static Indicator figure(String name, String value, String unit) {
    return new Indicator(name, Relation.EQUAL, new BigDecimal(value), unit);
  }

  private static Match.Requirement requirement(Need need, Indicator figure) {
    return engine
        .rank(need, List.of(Sides.offer(figure)))
        .items()
        .getFirst()
        .requirements()
        .getFirst();
  }
}
