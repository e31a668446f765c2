package io.scenariomarket.subscription;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.NoticeKind;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.scenario.Scenario;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.ItemsChanged;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells those who follow a need how it ended. Its answers are told by whoever has them. */
@Component
class FollowNews {

  /** What the keys of all that followers are told begin with. */
  static final String KIND = "followed";

  private static final Viewer MARKET = Viewer.taskForce("subscription");

  private final FollowedNeeds followed;
  private final ScenarioManagement scenarios;
  private final Notices notices;

  FollowNews(FollowedNeeds followed, ScenarioManagement scenarios, Notices notices) {
    this.followed = followed;
    this.scenarios = scenarios;
    this.notices = notices;
  }

  @Bean
  static NoticeKind followedKind() {
    return NoticeKind.atOnce(KIND);
  }

  /** In the transaction that moved it, so that nobody is told of what did not happen. */
  @EventListener
  void on(ItemsChanged event) {
    var needs = event.ids(ItemRef.SCENARIO);
    if (!needs.isEmpty()) {
      var known = followed.among(needs);
      if (!known.isEmpty()) {
        scenarios.visible(known, MARKET).values().forEach(this::tell);
      }
    }
  }

  private void tell(Scenario need) {
    var people = followed.takeUntold(need.id(), need.state().name());
    if (ended(need.state()) && !people.isEmpty()) {
      notices.tell(
          people,
          Notice.of(
                  KIND + ".ended",
                  need.state().published() ? need.ref().address() : "/scenarios",
                  need.title(),
                  new DefaultMessageSourceResolvable("scenario.state." + need.state()))
              .about(need.id().value()));
    }
  }

  /** Whether nobody else comes into it any more, or it is known what came of it. */
  private static boolean ended(ScenarioState state) {
    return switch (state) {
      case WITHDRAWN, EXPIRED, CONTRACTED, COMPLETED, UNSUCCESSFUL, PROMOTED -> true;
      case LEAD, DRAFT, SUBMITTED, RETURNED, REJECTED, APPROVED, PUBLISHED, ENGAGED, VERIFYING ->
          false;
    };
  }
}
