package io.scenariomarket.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scenariomarket.SharedEncoder;
import io.scenariomarket.claims.Indicator;
import io.scenariomarket.claims.Relation;
import io.scenariomarket.claims.Verdict;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.languagemodel.Endpoint;
import io.scenariomarket.languagemodel.LoopbackModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A language model behind a real HTTP server beside the rules: what it may judge, and how long. */
class ModelOpinionsTest {

  private static final String ROOM = "夜班由两名医师轮流值守，凌晨也有人接听。";
  private static final Offer OFFER =
      Sides.offer("offer", "远程影像会诊", ROOM, "报告时间平均 20 分钟。", "暂不支持超声影像。");
  private static final String WATCH = "全年无休的服务";

  private static MatchEngine engine;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private LoopbackModel model;
  private ModelOpinions opinions;

  @BeforeAll
  static void load() throws IOException {
    var config = Path.of(System.getProperty("market.root", "."), "config");
    engine = MatchEngine.from(config, SharedEncoder.ENCODER, String::equals, String::equals);
  }

  @BeforeEach
  void start() throws IOException {
    model = new LoopbackModel();
    opinions = opinions(Duration.ofSeconds(20));
  }

  @AfterEach
  void stop() {
    opinions.close();
    model.close();
  }

  private ModelOpinions opinions(Duration wait) {
    var endpoint = new Endpoint(model.url(), "test", "secret", Duration.ofSeconds(20));
    var settings = new MatchingProperties(endpoint, wait, 10, 2);
    return new ModelOpinions(settings, new JsonMapper(), meters, Clock.systemUTC());
  }

  private Match judged(Need need, Offer offer) {
    var offers = List.of(offer);
    return opinions.add(need, offers, engine.rank(need, offers)).items().getFirst();
  }

  private double counted(String outcome) {
    return meters.counter("market.matching.model", "outcome", outcome).count();
  }

  private static Statement statement(String text, @Nullable Confidentiality withheld) {
    return new Statement(text, null, new Discretion(true, false, withheld));
  }

  @Test
  void answersWhatTheRulesLeaveOpenAndQuotesTheOffer() {
    var need = Sides.need("会诊", WATCH, "报告时间不超过 30 分钟", "支持超声影像");
    model.content =
        """
        {"answers": [{"requirement": 1, "verdict": "COVERED", "quote": "凌晨也有人接听"}]}
        """;
    var byRules = engine.rank(need, List.of(OFFER)).items().getFirst();
    var match = judged(need, OFFER);

    assertThat(byRules.requirements())
        .extracting(Match.Requirement::verdict)
        .containsExactly(Verdict.SILENT, Verdict.COVERED, Verdict.CONTRADICTED);
    var first = match.requirements().getFirst();
    assertThat(first.verdict()).isEqualTo(Verdict.COVERED);
    assertThat(first.quote()).isEqualTo("凌晨也有人接听");
    assertThat(first.evidence()).isEqualTo(ROOM);
    assertThat(match.requirements().subList(1, 3))
        .as("what was compared or contradicted is not the model's to judge")
        .isEqualTo(byRules.requirements().subList(1, 3));
    assertThat(match.score()).isEqualTo(byRules.score());
    assertThat(match.conditions()).isEqualTo(byRules.conditions());
    assertThat(model.requests)
        .singleElement()
        .asString()
        .startsWith("Bearer secret")
        .contains(WATCH, ROOM)
        .doesNotContain("不超过 30 分钟", "支持超声影像\\n原文");
    judged(need, OFFER);
    assertThat(model.requests).as("an answer is kept").hasSize(1);
  }

  @Test
  void dropsWhatItDoesNotQuoteAndWhatWasNotAsked() {
    var need = Sides.need("会诊", WATCH);
    model.content =
        """
        {"answers": [{"requirement": 1, "verdict": "COVERED", "quote": "全年三百六十五天有人值守"},
                     {"requirement": 1, "verdict": "PERHAPS", "quote": "凌晨也有人接听"},
                     {"requirement": 7, "verdict": "COVERED", "quote": "凌晨也有人接听"},
                     {"requirement": 1, "verdict": "COVERED"}]}
        """;
    assertThat(judged(need, OFFER).requirements().getFirst().quote()).isNull();
    assertThat(counted("dropped")).isEqualTo(4);
    assertThat(counted("held")).isZero();
  }

  @Test
  void wordsAloneDoNotProveThatAFigureIsReached() {
    var asked = new Indicator("值守人数", Relation.AT_LEAST, BigDecimal.TWO, "人");
    var need =
        new Need(
            Sides.side("need", "会诊", ""), List.of(new Statement("夜间配备人员", asked)), Need.Terms.NONE);
    model.content =
        """
        {"answers": [{"requirement": 1, "verdict": "COVERED", "quote": "凌晨也有人接听"}]}
        """;
    assertThat(judged(need, OFFER).requirements().getFirst().verdict()).isEqualTo(Verdict.PARTLY);
  }

  @Test
  void learnsOfNothingThatNotEverybodyMayRead() {
    var kept = "值班表仅供签约医院查看。";
    var offer =
        new Offer(
            OFFER.side(),
            List.of(
                Evidence.open(ROOM, "description"),
                new Evidence(kept, "description", new Discretion(true, false, null), null)),
            Offer.Terms.UNKNOWN);
    var need =
        new Need(
            Sides.side("need", "会诊", ""),
            List.of(Statement.of(WATCH), statement("对接省级平台", null)),
            Need.Terms.NONE);
    judged(need, offer);
    assertThat(model.requests)
        .singleElement()
        .asString()
        .contains(WATCH, ROOM)
        .doesNotContain("值班表", "省级平台");
  }

  @Test
  void theRulesStandWhereItFailsAndItIsLeftAloneForAWhile() {
    var need = Sides.need("会诊", WATCH);
    model.status = 500;
    assertThat(judged(need, OFFER).requirements().getFirst().verdict()).isEqualTo(Verdict.SILENT);
    assertThat(counted("failed")).isEqualTo(1);
    model.status = 200;
    judged(need, Sides.offer("other", "远程会诊", "节假日照常。"));
    assertThat(model.requests).hasSize(1);
  }

  @Test
  void aListDoesNotWaitForItAndHasItsAnswerTheNextTime() throws InterruptedException {
    var need = Sides.need("会诊", WATCH);
    model.content =
        """
        {"answers": [{"requirement": 1, "verdict": "PARTLY", "quote": "夜班由两名医师轮流值守"}]}
        """;
    var arrived = new CountDownLatch(1);
    var free = new CountDownLatch(1);
    model.before =
        () -> {
          arrived.countDown();
          try {
            free.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    opinions.close();
    opinions = opinions(Duration.ZERO);
    assertThat(judged(need, OFFER).requirements().getFirst().quote()).isNull();
    assertThat(counted("late")).isEqualTo(1);
    arrived.await();
    free.countDown();
    await().until(() -> judged(need, OFFER).requirements().getFirst().quote() != null);
    assertThat(model.requests).hasSize(1);
  }
}
