package io.scenariomarket.contract;

import static io.scenariomarket.Refusing.invalid;
import static io.scenariomarket.Refusing.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.engagement.DeclineReason;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementDecision;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.organisation.OrganisationState;
import io.scenariomarket.organisation.People;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.work.ItemVersion;
import io.scenariomarket.work.Versions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How two sides come to a contract. */
@MarketTest
@Transactional
class ContractTests {

  @Autowired TwoSides market;
  @Autowired Agreed agreed;
  @Autowired People people;
  @Autowired ContractManagement contracts;
  @Autowired EngagementManagement engagements;
  @Autowired ScenarioManagement scenarios;
  @Autowired OrganisationManagement organisations;
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
  void isDraftedByOneSideAndSignedOnceBothHaveConfirmedIt() {
    var drafted = draft("", -1, seller);
    assertThat(drafted.awaited()).containsExactlyElementsOf(engagement.parties());
    assertThat(told()).containsExactly(buyer.subject().orElseThrow());

    var once = confirm(1, buyer);
    assertThat(once.state()).isEqualTo(ContractState.DRAFT);
    assertThat(once.awaited()).containsExactly(Agreed.home(seller));
    assertThat(state()).isEqualTo(EngagementState.SELECTED);

    assertThat(confirm(1, seller).state()).isEqualTo(ContractState.CONFIRMED);
    assertThat(state()).isEqualTo(EngagementState.SIGNED);
    assertThat(scenarios.get(engagement.pair().scenarioId(), buyer).state())
        .isEqualTo(ScenarioState.CONTRACTED);
    assertThat(contracts.get(engagement.id(), Agreed.TASK_FORCE).terms().value())
        .isEqualByComparingTo("120");
  }

  @Test
  void hasToBeConfirmedAnewOnceItSaysSomethingElse() {
    draft("", -1, buyer);
    confirm(1, buyer);
    var revised = draft(", \"value\": 130", version(), seller);

    assertThat(revised.edition()).isEqualTo(2);
    assertThat(revised.confirmedAt(Part.NEED)).isNull();
    refused("contract.edition.changed", () -> confirm(1, seller));
    confirm(2, seller);
    assertThat(state()).isEqualTo(EngagementState.SELECTED);
    confirm(2, buyer);
    assertThat(state()).isEqualTo(EngagementState.SIGNED);
    assertThat(versions.of(revised.ref()))
        .extracting(ItemVersion::action)
        .containsExactly("CONFIRM", "CONFIRM", "REVISED", "CONFIRM", "POSTED");
    assertThat(versions.of(revised.ref(), 2).orElseThrow().content().get("value").asInt())
        .isEqualTo(130);
  }

  @Test
  void staysConfirmedWhereSavingChangesNothing() {
    draft("", -1, buyer);
    confirm(1, buyer);

    assertThat(draft("", version(), seller).edition()).isEqualTo(1);
    assertThat(contracts.get(engagement.id(), seller).confirmedAt(Part.NEED)).isNotNull();
  }

  @Test
  void isConfirmedTwiceByOneSideWithoutEffect() {
    draft("", -1, buyer);
    var once = confirm(1, buyer);

    assertThat(confirm(1, buyer).version()).isEqualTo(once.version());
    assertThat(state()).isEqualTo(EngagementState.SELECTED);
  }

  @Test
  void isForTheTwoSidesAndTheTaskForceAlone() {
    draft("", -1, buyer);
    var colleague = people.member(Agreed.home(seller), OrganisationRole.MEMBER);
    for (var insider : List.of(buyer, seller, colleague, Agreed.TASK_FORCE)) {
      assertThat(contracts.find(engagement.id(), insider)).isPresent();
      assertThat(contracts.drafts(engagement, insider)).isTrue();
    }
    for (var outsider :
        List.of(
            Viewer.VISITOR,
            market.owner(),
            people.somebody(ZoneRole.EXPERT),
            people.somebody(ZoneRole.LEADER),
            people.somebody(ZoneRole.ADMIN))) {
      refused(Refusal.Kind.NOT_FOUND, () -> contracts.find(engagement.id(), outsider));
      refused(Refusal.Kind.NOT_FOUND, () -> draft("", version(), outsider));
      refused(Refusal.Kind.NOT_FOUND, () -> confirm(1, outsider));
    }
  }

  @Test
  void isReadByWhoBidsTogetherAndNobodyWhoWasOnlyAsked() {
    draft("", -1, buyer);
    var partner = market.owner();
    var asked = market.owner();
    for (var each : List.of(partner, asked)) {
      jdbc.sql(
              """
              insert into engagement_partner (id, version, engagement_id, organisation,
                contribution, state, invited_at, state_since)
              values (gen_random_uuid(), 0, ?, ?, '采集', ?, now(), now())
              """)
          .params(
              engagement.id().value(),
              Agreed.home(each).value(),
              each == partner ? "CONFIRMED" : "INVITED")
          .update();
    }

    assertThat(contracts.get(engagement.id(), partner).title()).isNotEmpty();
    assertThat(contracts.drafts(engagement, partner)).isFalse();
    refused(Refusal.Kind.FORBIDDEN, () -> draft("", version(), partner));
    refused(Refusal.Kind.FORBIDDEN, () -> confirm(1, partner));
    refused(Refusal.Kind.NOT_FOUND, () -> contracts.get(engagement.id(), asked));
  }

  @Test
  void isDraftedByTheTaskForceAndConfirmedByTheSidesThemselves() {
    draft("", -1, Agreed.TASK_FORCE);

    refused(Refusal.Kind.FORBIDDEN, () -> confirm(1, Agreed.TASK_FORCE));
    assertThat(told())
        .containsExactlyInAnyOrder(buyer.subject().orElseThrow(), seller.subject().orElseThrow());
  }

  @Test
  void isConfirmedByTheTaskForceForThoseWhoHaveNobodyHere() {
    draft("", -1, buyer);
    jdbc.sql("delete from membership where organisation_id = ?")
        .param(Agreed.home(seller).value())
        .update();
    confirm(1, buyer);

    confirm(1, Agreed.TASK_FORCE);

    assertThat(state()).isEqualTo(EngagementState.SIGNED);
  }

  @Test
  void isNotWrittenOverByWhoReadAnOlderVersion() {
    draft("", -1, buyer);
    refused("problem.changed-in-between", () -> draft(", \"value\": 1", -1, seller));
    confirm(1, buyer);
    refused("problem.changed-in-between", () -> draft(", \"value\": 1", 0, seller));
  }

  @Test
  void isNeitherDraftedBeforeTheSelectionNorChangedOnceItIsSigned() {
    var early = market.offer(Agreed.home(market.owner()), "");
    var invited =
        engagements.begin(
            EngagementAction.INVITE, engagement.pair().scenarioId(), early.id(), null, buyer);
    refused("contract.not-now", () -> contracts.draft(invited.id(), agreed.content(""), -1, buyer));

    draft("", -1, buyer);
    confirm(1, buyer);
    confirm(1, seller);
    refused("contract.not-now", () -> draft(", \"value\": 1", version(), buyer));
    refused("contract.not-now", () -> confirm(1, buyer));
  }

  @Test
  void isNotConfirmedWhileSomethingIsMissingOrASideIsSuspended() {
    draft(", \"value\": null", -1, buyer);
    assertThat(contracts.get(engagement.id(), buyer).terms().gaps()).containsExactly("value");
    refused("contract.incomplete", () -> confirm(1, buyer));

    draft("", version(), buyer);
    organisations.decide(
        Agreed.home(seller), OrganisationState.SUSPENDED, "材料不实", Agreed.TASK_FORCE);
    refused("contract.party.not-approved", () -> confirm(2, buyer));
  }

  @Test
  void saysWhatDoesNotGoTogether() {
    wrong(
        "milestones",
        ", \"milestones\": [{\"name\": \"一\", \"dueOn\": \"2026-06-01\", \"share\": 60},"
            + " {\"name\": \"二\", \"dueOn\": \"2026-07-01\", \"share\": 40.5}]");
    wrong("endsOn", ", \"endsOn\": \"2026-02-01\"");
    wrong("paymentTrigger", ", \"trialDays\": 90");
    wrong("trialDays", ", \"paymentTrigger\": \"试用期满\"");
    wrong("dealTerms", ", \"dealTerms\": \"以物易物\"");
  }

  @Test
  void takesFromTheNeedWhatIsAskedForWhateverElseIsTyped() {
    var figures =
        draft(
                ", \"figures\": [{\"requirement\": \"识别准确率不低于85%\", \"asked\":"
                    + " {\"name\": \"识别准确率\", \"comparator\": \">=\", \"value\": 1}},"
                    + " {\"requirement\": \"院内编号X\"}]",
                -1, seller)
            .terms()
            .figures();

    assertThat(figures.getFirst().asked())
        .satisfies(asked -> assertThat(asked.value()).isEqualByComparingTo("85"));
    assertThat(figures.getLast().asked()).isNull();
  }

  @Test
  void isVoidWhenTheEngagementEndsBefore() {
    var drafted = draft("", -1, buyer);
    engagements.move(
        engagement.id(),
        EngagementAction.LEAVE,
        new EngagementDecision(engagement.version(), DeclineReason.TIMING, null),
        seller);

    assertThat(contracts.get(drafted.id(), buyer).state()).isEqualTo(ContractState.VOID);
  }

  private Contract draft(String more, long version, Viewer viewer) {
    return contracts.draft(engagement.id(), agreed.content(more), version, viewer);
  }

  private Contract confirm(int edition, Viewer viewer) {
    return contracts.confirm(engagement.id(), edition, viewer);
  }

  private long version() {
    return contracts.get(engagement.id(), Agreed.TASK_FORCE).version();
  }

  private EngagementState state() {
    return engagements.get(engagement.id(), buyer).state();
  }

  private List<String> told() {
    return jdbc.sql(
            """
            select m.recipient from notice n join notice_message m on m.id = n.message_id
            where n.about = ? and m.kind = 'contract-changed' order by n.id
            """)
        .param(engagement.id().value())
        .query(String.class)
        .list();
  }

  private void wrong(String field, String more) {
    invalid(field, () -> draft(more, -1, buyer));
  }
}
