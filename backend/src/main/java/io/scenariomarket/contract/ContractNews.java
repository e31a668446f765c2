package io.scenariomarket.contract;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementNews;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.ZonePeople;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import java.util.List;
import java.util.Optional;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells both sides what happened with their contract; what it says stands on its page alone. */
@Component
class ContractNews {

  /** The key of what happened with a contract. */
  static final String CHANGED = "contract-changed";

  private final Notices notices;
  private final EngagementNews people;
  private final ZonePeople zone;

  ContractNews(Notices notices, EngagementNews people, ZonePeople zone) {
    this.notices = notices;
    this.people = people;
    this.zone = zone;
  }

  /**
   * Tells of something whomever it concerns, apart from who did it.
   *
   * @param doer subject of who did it; empty where the market did
   */
  void tell(Engagement engagement, Contract contract, String action, Optional<String> doer) {
    var who = doer.orElse("");
    if (contract.outcome() instanceof Outcome said && said.stage() == Outcome.Stage.OBJECTED) {
      notices.tell(zone.holders(ZoneRole.TASKFORCE), notice(engagement, contract, action));
    }
    for (var side : List.of(Part.NEED, Part.SUPPLIER)) {
      var recipients =
          people.people(engagement, side).stream().filter(each -> !each.equals(who)).toList();
      notices.tell(recipients, notice(engagement, contract, action));
    }
  }

  private static Notice notice(Engagement engagement, Contract contract, String action) {
    return Notice.of(
            CHANGED,
            contract.ref().address(),
            engagement.title(),
            new DefaultMessageSourceResolvable("contract.told." + action))
        .about(contract.id().value())
        .gatheredAt("/engagements");
  }
}
