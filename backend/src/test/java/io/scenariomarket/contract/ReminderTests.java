package io.scenariomarket.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Of what the two sides of a contract are reminded. */
@MarketTest
@Transactional
class ReminderTests {

  @Autowired TwoSides market;
  @Autowired Agreed agreed;
  @Autowired ContractManagement contracts;
  @Autowired Fulfilment fulfilment;
  @Autowired Outcomes outcomes;
  @Autowired Reminders reminders;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

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
  void tellsTheSupplierOnceOfAMilestoneThatIsDueSoon() {
    sign(5, "");
    remind();
    remind();

    assertThat(told(Reminders.DUE)).containsExactly(subject(seller));
    assertThat(told(Reminders.LATE)).isEmpty();
  }

  @Test
  void tellsTheTaskForceTooOfOneThatIsLate() {
    sign(-1, "");
    remind();

    assertThat(told(Reminders.LATE))
        .contains(subject(seller))
        .doesNotContain(subject(buyer))
        .hasSizeGreaterThan(1)
        .doesNotHaveDuplicates();
  }

  @Test
  void asksTheSideOfTheNeedForAnAnswerAndForTheOutcome() {
    sign(90, "");
    report();
    update("update contract_step set reported_on = reported_on - 8 where contract_id = ?");
    remind();
    assertThat(told(Reminders.LATE)).contains(subject(buyer)).doesNotContain(subject(seller));

    var version = contracts.get(engagement.id(), buyer).version();
    fulfilment.act(engagement.id(), 0, StepDeed.CONFIRM, Fulfilment.Said.NOTHING, version, buyer);
    forget();
    remind();
    assertThat(told(Reminders.LATE)).isEmpty();
    update("update contract_step set reached_on = reached_on - 15 where contract_id = ?");
    remind();
    assertThat(told(Reminders.LATE)).contains(subject(buyer)).doesNotContain(subject(seller));
  }

  @Test
  void tellsBothSidesWhenATrialEndsSoon() {
    sign(90, ", \"trialDays\": 5, \"paymentTrigger\": \"试用期满\"");
    remind();
    assertThat(told(Reminders.DUE)).isEmpty();
    report();
    remind();

    assertThat(told(Reminders.DUE)).containsExactlyInAnyOrder(subject(buyer), subject(seller));
  }

  @Test
  void isStillOnceItIsSettled() {
    sign(-1, "");
    outcomes.propose(
        engagement.id(),
        new Outcomes.Proposal(Outcome.Result.FAILED, "做不到", null),
        contracts.get(engagement.id(), buyer).version(),
        buyer);
    outcomes.act(
        engagement.id(),
        OutcomeDeed.AGREE,
        null,
        contracts.get(engagement.id(), buyer).version(),
        seller);
    remind();

    assertThat(told(Reminders.LATE)).isEmpty();
  }

  private void sign(int days, String more) {
    var due = LocalDate.now(clock).plusDays(days);
    contracts.draft(
        engagement.id(),
        agreed.content(
            ", \"endsOn\": \"2099-01-01\", \"milestones\": [{\"name\": \"样机\", \"dueOn\": \"%s\","
                    .formatted(due)
                + " \"share\": 30}]"
                + more),
        -1,
        buyer);
    contracts.confirm(engagement.id(), 1, buyer);
    contracts.confirm(engagement.id(), 1, seller);
  }

  private void report() {
    fulfilment.report(
        engagement.id(),
        0,
        new Report("已完成", List.of()),
        List.of(),
        contracts.get(engagement.id(), seller).version(),
        seller);
  }

  private void update(String statement) {
    jdbc.sql(statement).param(engagement.id().value()).update();
  }

  private void forget() {
    update("delete from notice where about = ?");
  }

  private List<String> told(String kind) {
    return jdbc.sql(
            """
            select m.recipient from notice n join notice_message m on m.id = n.message_id
            where n.about = ? and m.kind = ? order by n.id
            """)
        .params(engagement.id().value(), kind)
        .query(String.class)
        .list();
  }

  private static String subject(Viewer viewer) {
    return viewer.subject().orElseThrow();
  }

  private void remind() {
    assertThat(reminders.remind((_, _) -> {})).isZero();
  }
}
