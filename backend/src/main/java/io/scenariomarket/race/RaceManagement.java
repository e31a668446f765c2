package io.scenariomarket.race;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementFilter;
import io.scenariomarket.engagement.EngagementFilter.View;
import io.scenariomarket.engagement.EngagementList;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.scenario.Requirement;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins races and ends them without a decision, on behalf of somebody who may. Whoever takes part
 * gets to know of nobody else who does.
 */
@Service
@Transactional
class RaceManagement {

  static final int FEWEST_RACERS = 2;
  static final int MOST_RACERS = 10;
  static final int MAX_WORDS = 2000;

  private final Races races;
  private final ScenarioManagement scenarios;
  private final EngagementManagement engagements;
  private final EngagementList list;
  private final OrganisationManagement organisations;
  private final RaceNews news;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RaceManagement(
      Races races,
      ScenarioManagement scenarios,
      EngagementManagement engagements,
      EngagementList list,
      OrganisationManagement organisations,
      RaceNews news,
      ApplicationEventPublisher events,
      Clock clock) {
    this.races = races;
    this.scenarios = scenarios;
    this.engagements = engagements;
    this.list = list;
    this.organisations = organisations;
    this.news = news;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The race with this id.
   *
   * @throws Refusal when there is none that the viewer may read
   */
  @Transactional(readOnly = true)
  Race get(UUID id, Viewer viewer) {
    return races
        .findById(id)
        .filter(found -> leads(found, viewer) || !own(found, viewer).isEmpty())
        .orElseThrow(() -> Refusal.notFound("race.not-found"));
  }

  /** The race of a need that began last, if the viewer reads all of it. */
  @Transactional(readOnly = true)
  Optional<Race> latest(ScenarioId need, Viewer viewer) {
    return races.latest(need.value()).filter(found -> leads(found, viewer));
  }

  /** Those that the viewer has to do with, what goes on first. */
  @Transactional(readOnly = true)
  PageOf<Race> list(int page, int size, Viewer viewer) {
    var all = viewer.may(Permission.READ_SELECTION);
    var own = OrganisationId.values(viewer.organisations(Permission.READ_ENGAGEMENT));
    return new PageOf<>(
        races.of(all, own, size, (long) page * size), races.count(all, own), page, size);
  }

  /** Whether the viewer leads a race, and so reads all of it: nobody does who takes part. */
  @Transactional(readOnly = true)
  boolean leads(Race race, Viewer viewer) {
    return viewer.may(Permission.READ_SELECTION, race.owner()) && own(race, viewer).isEmpty();
  }

  /** Whether the viewer decides a race. */
  @Transactional(readOnly = true)
  boolean decides(Race race, Viewer viewer) {
    return race.running()
        && leads(race, viewer)
        && (viewer.may(Permission.DECIDE_SELECTION, race.owner())
            || viewer.may(Permission.RUN_SELECTION)
                && organisations.owners(race.owner()).isEmpty());
  }

  /** Those that take part and of which the viewer gets to know. */
  @Transactional(readOnly = true)
  List<Racer> racers(Race race, Viewer viewer) {
    return leads(race, viewer) ? race.racers() : own(race, viewer);
  }

  private static List<Racer> own(Race race, Viewer viewer) {
    return race.racers().stream()
        .filter(each -> viewer.organisations().contains(each.supplier()))
        .toList();
  }

  /** Whether the viewer can begin races of a need. */
  @Transactional(readOnly = true)
  boolean begins(ScenarioId need, Viewer viewer) {
    return viewer.may(Permission.RUN_SELECTION, scenarios.get(need, viewer).organisationId());
  }

  /** By what milestones can be measured: what both sides read, and that has a figure. */
  @Transactional(readOnly = true)
  List<Requirement> measures(ScenarioId need, Viewer viewer) {
    return scenarios.get(need, viewer).content().requirements().stream()
        .filter(each -> each.indicator() != null)
        .filter(each -> each.confidentiality() != Confidentiality.ORGANISATION)
        .toList();
  }

  /** Those that could take part in a race of a need: its shortlist, in an order that is fair. */
  @Transactional(readOnly = true)
  List<Engagement> shortlisted(ScenarioId need, Viewer viewer) {
    return list.list(shortlist(need), 0, PageOf.MAX_SIZE, viewer).items();
  }

  /** How many there are of them. */
  @Transactional(readOnly = true)
  long countShortlisted(ScenarioId need, Viewer viewer) {
    return list.list(shortlist(need), 0, 1, viewer).total();
  }

  private static EngagementFilter shortlist(ScenarioId need) {
    return new EngagementFilter(View.ALL, EngagementState.SHORTLISTED, need.value(), null);
  }

  /**
   * Has some of the shortlist of a need work towards the same milestones.
   *
   * @param chosen their engagements
   * @throws Refusal when the viewer may not see the need or not do this, takes part, the milestones
   *     are not in order, too few or too many are chosen, or another decision on one goes on
   */
  Race begin(ScenarioId needId, List<UUID> chosen, List<RaceMilestone> milestones, Viewer viewer) {
    var need = scenarios.get(needId, viewer);
    if (!begins(needId, viewer)) {
      throw Refusal.forbidden("race.forbidden");
    }
    races.lockNeed(needId.toString());
    var racing =
        shortlisted(needId, viewer).stream()
            .filter(each -> chosen.contains(each.id().value()))
            .toList();
    if (racing.size() < FEWEST_RACERS || racing.size() > MOST_RACERS) {
      throw Refusal.invalid("racers", "race.racers.count", FEWEST_RACERS, MOST_RACERS);
    }
    if (milestones.isEmpty() || milestones.size() > RaceMilestone.MOST) {
      throw Refusal.invalid("milestones", "race.milestones.count", RaceMilestone.MOST);
    }
    // Nobody races on whom something else decides: a selection, or another race.
    racing.forEach(each -> Refusal.conflictIf(engagements.refusal(each, EngagementAction.SELECT)));
    var names = organisations.names(racing.stream().map(each -> each.pair().supplier()).toList());
    var racers =
        racing.stream()
            .map(each -> Racer.of(each, names.getOrDefault(each.pair().supplier(), "")))
            .toList();
    var begun =
        Race.begin(need, milestones, racers, viewer.subject().orElseThrow(), clock.instant());
    if (!own(begun, viewer).isEmpty()) {
      throw Refusal.forbidden("race.forbidden");
    }
    var saved = races.save(begun);
    audited("race.begun", saved, Map.of());
    news.begun(saved, racing);
    return saved;
  }

  /**
   * Gives a race up: all that take part stay on the shortlist.
   *
   * @param because why, at most {@value #MAX_WORDS} characters
   * @throws Refusal when it is over, the viewer does not decide it, no reason is given, or somebody
   *     changed it in between
   */
  Race cancel(UUID id, long version, @Nullable String because, Viewer viewer) {
    var race = toDecide(id, version, viewer);
    var words = Text.orEmpty(because);
    if (words.isEmpty() || words.length() > MAX_WORDS) {
      throw Refusal.invalid("words", "race.words-needed", MAX_WORDS);
    }
    var cancelled = races.save(race.cancelled(words, clock.instant()));
    audited("race.cancelled", cancelled, stage(race));
    news.cancelled(cancelled, present(race, viewer).values());
    return cancelled;
  }

  /**
   * The race for somebody who ends it; nobody else does anything with it before this transaction is
   * over.
   *
   * @param version that they read; {@code null} for whoever only asks how
   */
  Race toDecide(UUID id, @Nullable Long version, Viewer viewer) {
    races.lock(id);
    var race = get(id, viewer);
    if (!race.running()) {
      throw Refusal.conflict("race.over");
    }
    if (!decides(race, viewer)) {
      throw Refusal.forbidden("race.decide.forbidden");
    }
    if (version != null && !Objects.equals(version, race.number())) {
      throw Refusal.changedInBetween();
    }
    return race;
  }

  /** Those that are still on the shortlist, by engagement. */
  @Transactional(readOnly = true)
  Map<UUID, Engagement> present(Race race, Viewer viewer) {
    var shortlisted =
        engagements
            .findAll(race.racers().stream().map(Racer::engagementId).toList(), viewer)
            .stream()
            .filter(each -> each.state() == EngagementState.SHORTLISTED)
            .collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
    var present = new LinkedHashMap<UUID, Engagement>();
    for (var racer : race.racers()) {
      Optional.ofNullable(shortlisted.get(racer.engagement()))
          .ifPresent(each -> present.put(racer.engagement(), each));
    }
    return present;
  }

  /** Has whoever else changes a race, or reports in it, wait until this transaction is over. */
  void hold(UUID id) {
    races.lock(id);
  }

  Race save(Race race, Map<String, ?> before, String action) {
    var saved = races.save(race);
    audited(action, saved, before);
    return saved;
  }

  static Map<String, String> stage(Race race) {
    return Map.of("stage", race.stage().name());
  }

  void audited(String action, Race race, Map<String, ?> before) {
    events.publishEvent(
        new Audited(action, Race.TYPE, race.id().toString(), race.owner(), before, stage(race)));
  }
}
