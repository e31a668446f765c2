package io.scenariomarket.scenario;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts, revises and finds scenarios, on behalf of somebody and within what they may. */
@Service
@Transactional
public class ScenarioManagement {

  private static final String[] PUBLISHED_STATES =
      Arrays.stream(ScenarioState.values())
          .filter(ScenarioState::published)
          .map(Enum::name)
          .toArray(String[]::new);

  private final Scenarios scenarios;
  private final OrganisationManagement organisations;
  private final Vocabulary vocabulary;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;
  private final Clock clock;

  ScenarioManagement(
      Scenarios scenarios,
      OrganisationManagement organisations,
      Vocabulary vocabulary,
      ApplicationEventPublisher events,
      JdbcClient jdbc,
      Clock clock) {
    this.scenarios = scenarios;
    this.organisations = organisations;
    this.vocabulary = vocabulary;
    this.events = events;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Posts a need.
   *
   * @param organisation whose need it is; empty for the poster's own
   * @param publish whether it becomes public at once, rather than being kept as a draft
   * @throws Refusal when the poster may not post for the organisation, or a field cannot be
   *     accepted
   */
  public Scenario post(
      Optional<OrganisationId> organisation,
      ScenarioContent content,
      boolean publish,
      Viewer viewer) {
    var username = viewer.username().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var owner = organisations.ownerFor(organisation, viewer);
    var scenario = Scenario.draft(owner.id(), checked(content), username, clock.instant());
    if (publish) {
      scenario.publish(clock.instant());
    }
    return save(scenario);
  }

  /**
   * Replaces what a need says.
   *
   * @param version the version that the editor read
   * @param publish whether a draft becomes public with this
   * @throws Refusal when the editor may not see or change it, a field cannot be accepted, or it was
   *     changed in between
   */
  public Scenario revise(
      ScenarioId id, ScenarioContent content, long version, boolean publish, Viewer viewer) {
    var scenario = get(id, viewer);
    if (!viewer.mayEdit(scenario.organisationId())) {
      throw Refusal.forbidden("scenario.edit.forbidden");
    }
    if (scenario.version() != version) {
      throw Refusal.conflict("problem.changed-in-between");
    }
    scenario.revise(checked(content), clock.instant());
    if (publish) {
      scenario.publish(clock.instant());
    }
    return save(scenario);
  }

  /**
   * The scenario with this id.
   *
   * @throws Refusal when there is none that the viewer may see
   */
  @Transactional(readOnly = true)
  public Scenario get(ScenarioId id, Viewer viewer) {
    return scenarios
        .findById(id)
        .filter(found -> viewer.maySee(found.state().published(), found.organisationId()))
        .orElseThrow(() -> Refusal.notFound("scenario.not-found"));
  }

  /** Those of these scenarios that the viewer may see. */
  @Transactional(readOnly = true)
  public Map<ScenarioId, Scenario> visible(Collection<ScenarioId> ids, Viewer viewer) {
    return scenarios.findAllById(List.copyOf(ids)).stream()
        .filter(found -> viewer.maySee(found.state().published(), found.organisationId()))
        .collect(Collectors.toMap(Scenario::id, Function.identity()));
  }

  /**
   * The scenarios that the viewer may see, the latest first.
   *
   * @param organisation only those of this organisation; empty for all
   */
  @Transactional(readOnly = true)
  public PageOf<Scenario> list(
      Optional<OrganisationId> organisation, int page, int size, Viewer viewer) {
    var matching =
        jdbc.sql(
                """
                select id, count(*) over () as total from scenario
                where (state = any(:published) or :all or organisation_id = any(:own))
                  and (cast(:organisation as uuid) is null or organisation_id = :organisation)
                order by updated_at desc, id limit :size offset :from
                """)
            .param("published", PUBLISHED_STATES)
            .param("all", viewer.seesEverything())
            .param(
                "own",
                viewer.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new))
            .param("organisation", organisation.map(OrganisationId::value).orElse(null))
            .param("size", size)
            .param("from", (long) page * size)
            .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getLong("total")))
            .list();
    var found =
        visible(matching.stream().map(row -> new ScenarioId(row.getKey())).toList(), viewer);
    return new PageOf<>(
        matching.stream().map(row -> found.get(new ScenarioId(row.getKey()))).toList(),
        matching.isEmpty() ? 0 : matching.getFirst().getValue(),
        page,
        size);
  }

  /**
   * A marked sample to be stored.
   *
   * @param id known, so that loading again changes nothing
   */
  public record Sample(
      ScenarioId id, OrganisationId organisation, ScenarioState state, ScenarioContent content) {}

  /**
   * Stores marked samples in bulk where they are missing. Publishes no event: whoever loads them
   * indexes them.
   *
   * @return how many were missing
   */
  public int loadSamples(List<Sample> samples) {
    var known =
        scenarios.findAllById(samples.stream().map(Sample::id).toList()).stream()
            .map(Scenario::id)
            .collect(Collectors.toSet());
    var missing =
        samples.stream()
            .filter(sample -> !known.contains(sample.id()))
            .map(
                sample ->
                    Scenario.sample(
                        sample.id(),
                        sample.organisation(),
                        sample.state(),
                        checked(sample.content()),
                        clock.instant()))
            .toList();
    scenarios.saveAll(missing);
    return missing.size();
  }

  private Scenario save(Scenario scenario) {
    var saved = scenarios.save(scenario);
    events.publishEvent(new ScenarioChanged(saved.id()));
    return saved;
  }

  private ScenarioContent checked(ScenarioContent content) {
    var check = new TermCheck(vocabulary);
    var result = content.inTerms(check);
    check.refuseUnknown();
    if (inverted(content.budgetMin(), content.budgetMax())) {
      throw Refusal.invalid("budgetMax", "scenario.budget.inverted");
    }
    if (inverted(content.startDate(), content.endDate())) {
      throw Refusal.invalid("endDate", "scenario.dates.inverted");
    }
    return result;
  }

  private static <T extends Comparable<? super T>> boolean inverted(
      @Nullable T from, @Nullable T to) {
    return from != null && to != null && from.compareTo(to) > 0;
  }
}
