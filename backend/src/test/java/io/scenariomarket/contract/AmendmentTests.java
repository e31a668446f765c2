package io.scenariomarket.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.scenariomarket.MarketTest;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Comparison;
import io.scenariomarket.scenario.Requirement.Indicator;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.Cause;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How a signed contract is changed, and what of it stays. */
@MarketTest
@Transactional
class AmendmentTests {

  private static final Milestone PROTOTYPE = milestone("样机交付", "2026-06-01", "30");
  private static final Milestone TRIAL = milestone("临床试用", "2027-03-01", "40");

  @Autowired TwoSides market;
  @Autowired Agreed agreed;
  @Autowired ContractManagement contracts;
  @Autowired Fulfilment fulfilment;
  @Autowired Amendments amendments;
  @Autowired Outcomes outcomes;
  @Autowired EngagementManagement engagements;
  @Autowired JdbcClient jdbc;

  private Viewer buyer;
  private Viewer seller;
  private EngagementId id;

  @BeforeEach
  void sign() {
    buyer = market.owner();
    seller = market.owner();
    id = agreed.selected(buyer, seller).id();
    contracts.draft(id, agreed.content(""), -1, buyer);
    contracts.confirm(id, 1, buyer);
    contracts.confirm(id, 1, seller);
  }

  @Test
  void countsOnceTheOtherSideAgreesAndKeepsWhatWasMeasured() {
    report();
    propose("150", seller, PROTOTYPE, TRIAL);
    assertThat(contract().terms().value()).isEqualByComparingTo("120");
    refused("contract.amend.waiting", () -> propose("160", buyer, PROTOTYPE, TRIAL));
    refused("contract.amend.other-side", () -> act(AmendmentDeed.AGREE, null, seller));
    refused("contract.amend.other-side", () -> act(AmendmentDeed.WITHDRAW, null, buyer));

    act(AmendmentDeed.AGREE, null, buyer);

    assertThat(contract().terms().value()).isEqualByComparingTo("150");
    assertThat(contract().terms().milestones().getLast().dueOn()).isEqualTo("2027-03-01");
    assertThat(contract().edition()).isEqualTo(2);
    assertThat(contract().state()).isEqualTo(ContractState.CONFIRMED);
    assertThat(contract().progress().measured()).hasSize(1);
    assertThat(told(seller)).last().asString().contains("对方同意变更");
    assertThat(told(buyer)).anySatisfy(it -> assertThat(it).contains("提出变更"));
    refused("contract.amend.none", () -> act(AmendmentDeed.AGREE, null, buyer));
  }

  @Test
  void leavesTheContractAsItIsWhereItIsRefusedOrTakenBack() {
    propose("150", buyer, PROTOTYPE, TRIAL);
    invalid("words", () -> act(AmendmentDeed.REFUSE, " ", seller));
    act(AmendmentDeed.REFUSE, "超出预算", seller);
    propose("140", buyer, PROTOTYPE, TRIAL);
    act(AmendmentDeed.WITHDRAW, null, buyer);

    assertThat(contract().terms().value()).isEqualByComparingTo("120");
    assertThat(contract().edition()).isEqualTo(1);
    var engagement = contracts.engagement(id, buyer);
    assertThat(amendments.show(engagement, contract(), contracts.sides(engagement, buyer)).past())
        .extracting(Amendment::state, Amendment::answer)
        .containsExactly(
            tuple(Amendment.State.WITHDRAWN, null), tuple(Amendment.State.REFUSED, "超出预算"));
  }

  @Test
  void keepsMilestonesThatHaveBegunAndWhatWasPaidForThem() {
    report();
    invalid("milestones", () -> propose("120", seller));
    fulfilment.act(id, 0, StepDeed.CONFIRM, Fulfilment.Said.NOTHING, version(), buyer);
    fulfilment.act(id, 0, StepDeed.PAY, Fulfilment.Said.NOTHING, version(), buyer);
    invalid("value", () -> propose("20", seller, PROTOTYPE));
    invalid("milestones", () -> propose("37", seller, PROTOTYPE, TRIAL));
    propose("150", seller, milestone("别的名称", "2026-06-01", "60"), TRIAL);
    act(AmendmentDeed.AGREE, null, buyer);

    var terms = contract().terms();
    assertThat(terms.milestone(0)).isEqualTo("样机交付");
    assertThat(terms.amount(0)).isEqualByComparingTo("36");
    assertThat(terms.amount(1)).isEqualByComparingTo("60");
  }

  @Test
  void isAgreedToAsItCanStillBe() {
    propose("120", buyer, PROTOTYPE);
    fulfilment.report(id, 1, new Report("提前开始", List.of()), List.of(), version(), seller);

    refused("contract.amend.overtaken", () -> act(AmendmentDeed.AGREE, null, seller));
  }

  @Test
  void lapsesOnceItIsSaidWhatCameOfTheContractOrTheEngagementEnds() {
    propose("150", seller, PROTOTYPE, TRIAL);
    outcomes.propose(
        id, new Outcomes.Proposal(Outcome.Result.FAILED, "识别率上不去", null), version(), buyer);
    refused("contract.amend.none", () -> act(AmendmentDeed.AGREE, null, buyer));
    assertThat(told(seller)).anySatisfy(it -> assertThat(it).contains("变更已失效"));
    outcomes.act(id, OutcomeDeed.OBJECT, "还能再试", version(), seller);
    outcomes.act(id, OutcomeDeed.SET_ASIDE, "请再试一个月", version(), Agreed.TASK_FORCE);

    propose("140", buyer, PROTOTYPE, TRIAL);
    engagements.moveBySystem(id, EngagementAction.GIVE_UP, new Cause("NEED_WITHDRAWN", null, true));

    var engagement = contracts.engagement(id, buyer);
    var shown = amendments.show(engagement, contract(), contracts.sides(engagement, buyer));
    assertThat(shown.open()).isNull();
    assertThat(shown.past())
        .extracting(Amendment::state)
        .containsExactly(Amendment.State.LAPSED, Amendment.State.LAPSED);
    assertThat(contract().terms().value()).isEqualByComparingTo("120");
  }

  @Test
  void isForTheTwoSidesOfASignedContractAlone() {
    refusedKind(Refusal.Kind.NOT_FOUND, () -> propose("150", market.owner(), PROTOTYPE));
    refusedKind(Refusal.Kind.FORBIDDEN, () -> propose("150", Agreed.TASK_FORCE, PROTOTYPE));
    invalid(
        "value", () -> propose("120", buyer, PROTOTYPE, contract().terms().milestones().get(1)));
    var early = agreed.selected(buyer, market.owner()).id();
    contracts.draft(early, agreed.content(""), -1, buyer);
    refused("contract.amend.not-now", () -> amendments.toPropose(early, buyer));
  }

  private void report() {
    var figure = new Indicator("识别准确率", Comparison.EQUAL, new BigDecimal("91"), "%");
    var measured = new Measured(0, 0, figure, null);
    fulfilment.report(id, 0, new Report("已交付", List.of(measured)), List.of(), version(), seller);
  }

  private void propose(String value, Viewer viewer, Milestone... milestones) {
    var terms = contract().terms();
    amendments.propose(
        id,
        new AmendedTerms(
            new BigDecimal(value), terms.startsOn(), terms.endsOn(), List.of(milestones), "范围变了"),
        version(),
        viewer);
  }

  private void act(AmendmentDeed deed, @Nullable String words, Viewer viewer) {
    amendments.act(id, deed, words, version(), viewer);
  }

  private Contract contract() {
    return contracts.get(id, buyer);
  }

  private long version() {
    return contract().version();
  }

  private List<String> told(Viewer viewer) {
    return jdbc.sql(
            """
            select n.text from notice n join notice_message m on m.id = n.message_id
            where n.about = ? and m.recipient = ? order by n.id
            """)
        .params(id.value(), viewer.subject().orElseThrow())
        .query(String.class)
        .list();
  }

  private static Milestone milestone(String name, String day, String share) {
    return new Milestone(name, LocalDate.parse(day), new BigDecimal(share));
  }

  private static void invalid(String field, Runnable attempt) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(attempt::run)
        .satisfies(
            it -> assertThat(it.fields()).extracting(Refusal.Field::field).containsExactly(field));
  }

  private static void refused(String message, Runnable attempt) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(attempt::run)
        .satisfies(it -> assertThat(it.message()).isEqualTo(message));
  }

  private static void refusedKind(Refusal.Kind kind, Runnable attempt) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(attempt::run)
        .satisfies(it -> assertThat(it.kind()).isEqualTo(kind));
  }
}
