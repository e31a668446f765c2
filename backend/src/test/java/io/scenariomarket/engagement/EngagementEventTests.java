package io.scenariomarket.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.engagement.Standings.Both;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.supplier.CapabilityId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of pairs to learn from, and who may take it away. */
@MarketTest
@Transactional
class EngagementEventTests {

  @Autowired TwoSides market;
  @Autowired EngagementManagement engagements;
  @Autowired EngagementEvents events;
  @Autowired Pages pages;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Test
  void keepsWhatWasDoneWithTheReasonAndNobodysName() {
    var buyer = market.owner();
    var seller = market.owner();
    var need = market.need(TwoSides.home(buyer));
    var offer = market.offer(TwoSides.home(seller), "");
    var invited = engagements.begin(EngagementAction.INVITE, need.id(), offer.id(), "您好", buyer);
    engagements.move(
        invited.id(),
        EngagementAction.DECLINE,
        new EngagementDecision(invited.version(), DeclineReason.PRICE, "太贵"),
        seller);

    var kept = of(need.id());

    assertThat(kept)
        .extracting(EngagementEvents.Event::kind, EngagementEvents.Event::reason)
        .containsExactly(tuple("INVITE", null), tuple("DECLINE", "PRICE"));
    assertThat(kept)
        .extracting(EngagementEvents.Event::organisation)
        .containsExactly(TwoSides.home(buyer).value(), TwoSides.home(seller).value());
    assertThat(kept.toString()).doesNotContain(subject(buyer), subject(seller), "您好", "太贵");
  }

  @Test
  void keepsTheFirstOfAListOnceADay() {
    var need = new ScenarioId(UUID.randomUUID());
    var owner = TwoSides.home(market.owner());
    var list =
        Stream.generate(() -> new Both(need, new CapabilityId(UUID.randomUUID())))
            .limit(EngagementEvents.DEEPEST + 5)
            .toList();
    events.shown(list, Part.NEED, owner);
    events.shown(list, Part.NEED, owner);

    assertThat(of(need))
        .extracting(EngagementEvents.Event::place)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  }

  @Test
  void isOnlyAddedTo() {
    var need = new ScenarioId(UUID.randomUUID());
    events.opened(new Both(need, new CapabilityId(UUID.randomUUID())), Part.BROKER, null);

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql("update engagement_event set kind = 'SHOWN'").update());
  }

  @Test
  void isTakenAwayByTheTaskForceAloneWhichIsWrittenDown() {
    var answer = pages.getAs("taskforce", "/engagements/events.csv").exchange().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
        .contains("kind", "scenario", "capability");
    assertThat(
            jdbc.sql("select count(*) from audit_entry where action = 'engagement.exported'")
                .query(Integer.class)
                .single())
        .isPositive();
    for (var other : List.of("enterprise", "supplier", "expert", "leader", "admin")) {
      assertThat(pages.getAs(other, "/engagements/events.csv").exchange()).hasStatus(403);
    }
  }

  private List<EngagementEvents.Event> of(ScenarioId need) {
    var found = new ArrayList<EngagementEvents.Event>();
    var today = LocalDate.now(clock);
    events.forEach(
        today,
        today,
        event -> {
          if (event.need().equals(need.value())) {
            found.add(event);
          }
        });
    return found;
  }

  private static String subject(Viewer viewer) {
    return viewer.subject().orElseThrow();
  }
}
