package io.scenariomarket.race;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementNews;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.work.PartyPeople;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells suppliers that they race, and the owner of the need what they report. Nobody is told who
 * else takes part; what is decided is told with each engagement.
 */
@Component
class RaceNews {

  /** The key of its notices. */
  static final String KIND = "race";

  private final Notices notices;
  private final EngagementNews suppliers;
  private final PartyPeople owners;

  RaceNews(Notices notices, EngagementNews suppliers, PartyPeople owners) {
    this.notices = notices;
    this.suppliers = suppliers;
    this.owners = owners;
  }

  /** It has begun. */
  void begun(Race race, Collection<Engagement> racers) {
    racers.forEach(each -> tell("race-begun", race, suppliers.people(each, Part.SUPPLIER)));
  }

  /** It was given up. */
  void cancelled(Race race, Collection<Engagement> racers) {
    racers.forEach(
        each ->
            tell(
                "race-cancelled",
                race,
                suppliers.people(each, Part.SUPPLIER),
                String.valueOf(race.endedBecause())));
  }

  /** Somebody reported. */
  void reported(Race race, Racer racer, RaceMilestone milestone, Viewer by) {
    var told =
        owners.of(race.begunBy(), List.of(race.owner())).stream()
            .filter(each -> !by.subject().filter(each::equals).isPresent())
            .toList();
    tell("race-reported", race, told, racer.supplierName(), milestone.name());
  }

  private void tell(String key, Race race, List<String> people, Object... more) {
    var arguments = new Object[more.length + 1];
    arguments[0] = race.title();
    System.arraycopy(more, 0, arguments, 1, more.length);
    notices.tell(people, Notice.of(key, race.address(), arguments).about(race.id()));
  }
}
