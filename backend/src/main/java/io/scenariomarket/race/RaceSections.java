package io.scenariomarket.race;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.work.Item;
import io.scenariomarket.work.ItemPart;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.ItemTab;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The race of a need, as a tab where there is one or can be; on the page of an engagement. */
@Component
@Order(45)
class RaceSections implements ItemTab, ItemPart {

  private final Races races;
  private final RaceManagement management;

  RaceSections(Races races, RaceManagement management) {
    this.races = races;
    this.management = management;
  }

  /**
   * What the page of an engagement tells of the race in which it takes part.
   *
   * @param racer with what became of it
   * @param address the page of the race, for those who may read it; {@code null} for others
   */
  record Taking(RaceStage stage, Racer racer, @Nullable String address) {}

  @Override
  public Optional<Tab> of(ItemRef item, List<OrganisationId> parties, Viewer viewer) {
    return item.type().equals(ItemRef.SCENARIO)
            && viewer.may(Permission.READ_SELECTION, parties)
            && hasOrMay(new ScenarioId(item.id()), viewer)
        ? Optional.of(new Tab("race.section", item.address() + "/race"))
        : Optional.empty();
  }

  private boolean hasOrMay(ScenarioId need, Viewer viewer) {
    return management.latest(need, viewer).isPresent()
        || management.countShortlisted(need, viewer) >= RaceManagement.FEWEST_RACERS;
  }

  @Override
  public Place place() {
    return Place.ABOVE;
  }

  @Override
  public String template() {
    return "race/part";
  }

  @Override
  public Optional<Taking> content(Item item, Viewer viewer) {
    return item.ref().type().equals("engagement")
        ? races.with(item.ref().id()).map(race -> taking(race, item, viewer))
        : Optional.empty();
  }

  private Taking taking(Race race, Item item, Viewer viewer) {
    var racer = race.racer(item.ref().id());
    return new Taking(
        race.stage(),
        racer,
        management.racers(race, viewer).contains(racer) ? race.address() : null);
  }
}
