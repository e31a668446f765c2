package io.scenariomarket.contract;

import static io.scenariomarket.Refusing.invalid;
import static io.scenariomarket.Refusing.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.attachment.AttachmentManagement;
import io.scenariomarket.claims.Verdict;
import io.scenariomarket.contract.Fulfilment.Said;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.organisation.People;
import io.scenariomarket.scenario.Comparison;
import io.scenariomarket.scenario.Requirement.Indicator;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.ItemVersion;
import io.scenariomarket.work.Versions;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** How a signed contract is kept. */
@MarketTest
@Transactional
class FulfilmentTests {

  @Autowired TwoSides market;
  @Autowired Agreed agreed;
  @Autowired People people;
  @Autowired ContractManagement contracts;
  @Autowired Fulfilment fulfilment;
  @Autowired Comparing comparing;
  @Autowired EngagementManagement engagements;
  @Autowired ScenarioManagement scenarios;
  @Autowired AttachmentManagement attachments;
  @Autowired Versions versions;
  @Autowired JdbcClient jdbc;

  private Viewer buyer;
  private Viewer seller;
  private Engagement engagement;

  @BeforeEach
  void select() {
    buyer = market.owner();
    seller = market.owner();
    engagement = agreed.selected(buyer, seller);
  }

  @Test
  void beginsToBeVerifiedWithTheFirstReport() {
    sign("");
    var reported = report(0, figures("91"), seller);

    assertThat(reported.progress().step(0).state()).isEqualTo(StepState.REPORTED);
    assertThat(state()).isEqualTo(EngagementState.VERIFYING);
    assertThat(scenarios.get(engagement.pair().scenarioId(), buyer).state())
        .isEqualTo(ScenarioState.VERIFYING);
    var confirmed = act(0, StepDeed.CONFIRM, Said.NOTHING, buyer);
    assertThat(confirmed.progress().step(0).state()).isEqualTo(StepState.REACHED);
    assertThat(confirmed.progress().step(1).state()).isEqualTo(StepState.AHEAD);
  }

  @Test
  void laysAskedPromisedAndMeasuredSideBySide() {
    sign("");
    assertThat(verdicts(report(0, figures("86"), seller)))
        .containsExactly(Verdict.COVERED, Verdict.CONTRADICTED);
    act(0, StepDeed.RETURN, new Said("没有达到承诺", null), buyer);
    assertThat(verdicts(report(0, figures("91"), seller)))
        .containsExactly(Verdict.COVERED, Verdict.COVERED);
    act(0, StepDeed.CONFIRM, Said.NOTHING, buyer);
    assertThat(verdicts(report(1, figures("80"), seller)))
        .containsExactly(Verdict.CONTRADICTED, Verdict.CONTRADICTED);
  }

  @Test
  void isSentBackWithAReasonAndReportedAgain() {
    sign("");
    report(0, figures("86"), seller);
    invalid("words", () -> act(0, StepDeed.RETURN, Said.NOTHING, buyer));
    act(0, StepDeed.RETURN, new Said("缺少检测报告", null), buyer);

    var back = contracts.get(engagement.id(), seller).progress().step(0);
    assertThat(back.state()).isEqualTo(StepState.RETURNED);
    assertThat(back.reason()).isEqualTo("缺少检测报告");
    refused("contract.step.not-now", () -> act(0, StepDeed.CONFIRM, Said.NOTHING, buyer));
    assertThat(report(0, new Report("已补充检测报告", List.of()), seller).progress().step(0).reason())
        .isNull();
    assertThat(versions.of(contracts.get(engagement.id(), buyer).ref()))
        .extracting(ItemVersion::action)
        .startsWith("STEP_REPORT", "STEP_RETURN", "STEP_REPORT");
  }

  @Test
  void isPaidOnceAMilestoneIsReachedAndBothSidesSaySo() {
    sign("");
    report(0, figures("91"), seller);
    refused("contract.step.not-now", () -> act(0, StepDeed.PAY, Said.NOTHING, buyer));
    act(0, StepDeed.CONFIRM, Said.NOTHING, buyer);
    assertThat(payment(0)).isEqualTo(Payment.DUE);
    assertThat(payment(2)).isEqualTo(Payment.NOT_DUE);
    invalid("on", () -> act(0, StepDeed.PAY, new Said(null, LocalDate.of(2100, 1, 1)), buyer));
    act(0, StepDeed.PAY, new Said(null, LocalDate.of(2026, 7, 1)), buyer);
    assertThat(payment(0)).isEqualTo(Payment.PAID);
    act(0, StepDeed.MISS, new Said("账户查无此款", null), seller);
    assertThat(payment(0)).isEqualTo(Payment.DUE);
    act(0, StepDeed.PAY, Said.NOTHING, buyer);
    act(0, StepDeed.RECEIVE, Said.NOTHING, seller);
    assertThat(payment(0)).isEqualTo(Payment.RECEIVED);
  }

  @Test
  void isTriedFromTheVerificationOnBeforeAnythingIsPaid() {
    sign(
        ", \"dealTerms\": \"先使用后付费\", \"milestones\": [{\"name\": \"部署\", \"dueOn\":"
            + " \"2026-06-01\"}], \"trialDays\": 90, \"paymentTrigger\": \"试用期满且达标\"");
    refused("contract.step.not-now", () -> act(1, StepDeed.FALL_DUE, Said.NOTHING, buyer));
    assertThat(report(0, figures("91"), seller).progress().trialBeganOn()).isNotNull();
    act(0, StepDeed.CONFIRM, Said.NOTHING, buyer);
    assertThat(payment(0)).isEqualTo(Payment.NONE);
    assertThat(payment(1)).isEqualTo(Payment.NOT_DUE);
    act(1, StepDeed.FALL_DUE, new Said("试用达标", null), buyer);
    assertThat(payment(1)).isEqualTo(Payment.DUE);
  }

  @Test
  void isForTheSideWhoseItIs() {
    sign("");
    refused(Refusal.Kind.FORBIDDEN, () -> report(0, figures("91"), buyer));
    refused(Refusal.Kind.FORBIDDEN, () -> report(0, figures("91"), Agreed.TASK_FORCE));
    report(0, figures("91"), seller);
    refused(Refusal.Kind.FORBIDDEN, () -> act(0, StepDeed.CONFIRM, Said.NOTHING, seller));
    refused(
        Refusal.Kind.FORBIDDEN, () -> act(0, StepDeed.CONFIRM, Said.NOTHING, Agreed.TASK_FORCE));
    for (var outsider :
        List.of(
            market.owner(), people.somebody(ZoneRole.EXPERT), people.somebody(ZoneRole.ADMIN))) {
      refused(Refusal.Kind.NOT_FOUND, () -> report(0, figures("91"), outsider));
      refused(Refusal.Kind.NOT_FOUND, () -> act(0, StepDeed.CONFIRM, Said.NOTHING, outsider));
    }
  }

  @Test
  void isNotReportedBeforeTheSignatureWithNothingOrTwice() {
    contracts.draft(engagement.id(), agreed.content(""), -1, buyer);
    refused("contract.step.not-now", () -> report(0, figures("91"), seller));
    contracts.confirm(engagement.id(), 1, buyer);
    contracts.confirm(engagement.id(), 1, seller);
    invalid("words", () -> report(0, new Report(" ", List.of()), seller));
    refused(Refusal.Kind.NOT_FOUND, () -> report(3, figures("91"), seller));
    refused("contract.step.not-now", () -> report(2, figures("91"), seller));
    refused(
        "problem.changed-in-between",
        () -> fulfilment.report(engagement.id(), 0, figures("91"), List.of(), 0, seller));
  }

  @Test
  void showsItsEvidenceToThePartiesAlone() {
    sign("");
    MultipartFile file =
        new MockMultipartFile(
            "file", "检测报告.txt", "text/plain", "准确率 91 %".getBytes(StandardCharsets.UTF_8));
    var reported =
        fulfilment.report(
            engagement.id(), 0, new Report(null, List.of()), List.of(file), version(), seller);
    var evidence = Objects.requireNonNull(reported.progress().step(0).evidence());

    assertThat(attachments.panel(StepFiles.TYPE, evidence, buyer).items()).hasSize(1);
    assertThat(attachments.panel(StepFiles.TYPE, evidence, buyer).mayEdit()).isFalse();
    assertThat(attachments.panel(StepFiles.TYPE, evidence, seller).mayEdit()).isTrue();
    refused(
        Refusal.Kind.NOT_FOUND, () -> attachments.panel(StepFiles.TYPE, evidence, market.owner()));
    act(0, StepDeed.CONFIRM, Said.NOTHING, buyer);
    assertThat(attachments.panel(StepFiles.TYPE, evidence, seller).mayEdit()).isFalse();
  }

  @Test
  void tellsTheOtherSide() {
    sign("");
    jdbc.sql("delete from notice where about = ?").param(engagement.id().value()).update();
    report(0, figures("91"), seller);

    assertThat(
            jdbc.sql(
                    """
                    select m.recipient from notice n join notice_message m on m.id = n.message_id
                    where n.about = ? and m.kind = 'contract-changed'
                    """)
                .param(engagement.id().value())
                .query(String.class)
                .list())
        .containsExactly(buyer.subject().orElseThrow());
  }

  private void sign(String more) {
    contracts.draft(engagement.id(), agreed.content(more), -1, buyer);
    contracts.confirm(engagement.id(), 1, buyer);
    contracts.confirm(engagement.id(), 1, seller);
  }

  private static Report figures(String accuracy) {
    return new Report(
        "样机已交付",
        List.of(
            new Measured(
                0,
                0,
                new Indicator("准确率", Comparison.EQUAL, new BigDecimal(accuracy), "%"),
                "三号病区")));
  }

  private Contract report(int step, Report report, Viewer viewer) {
    return fulfilment.report(engagement.id(), step, report, List.of(), version(), viewer);
  }

  private Contract act(int step, StepDeed deed, Said said, Viewer viewer) {
    return fulfilment.act(engagement.id(), step, deed, said, version(), viewer);
  }

  private List<@Nullable Verdict> verdicts(Contract contract) {
    var result = comparing.of(contract).getFirst().measured().getFirst();
    var promised = result.promised();
    return Arrays.asList(result.asked().verdict(), promised == null ? null : promised.verdict());
  }

  private Payment payment(int step) {
    var contract = contracts.get(engagement.id(), buyer);
    return contract.progress().step(step).payment(contract.terms().share(step));
  }

  private long version() {
    return contracts.get(engagement.id(), Agreed.TASK_FORCE).version();
  }

  private EngagementState state() {
    return engagements.get(engagement.id(), buyer).state();
  }
}
