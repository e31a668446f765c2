package io.scenariomarket.scenario;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Organisation;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.VisibleRows;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts, revises and finds scenarios, on behalf of somebody and within what they may. */
@Service
@Transactional
public class ScenarioManagement {

  private static final VisibleRows.Table TABLE =
      new VisibleRows.Table(
          "scenario", VisibleRows.names(ScenarioState.values(), ScenarioState::published));

  private final Scenarios scenarios;
  private final OrganisationManagement organisations;
  private final VisibleRows rows;
  private final Vocabulary vocabulary;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ScenarioManagement(
      Scenarios scenarios,
      OrganisationManagement organisations,
      VisibleRows rows,
      Vocabulary vocabulary,
      ApplicationEventPublisher events,
      Clock clock) {
    this.scenarios = scenarios;
    this.organisations = organisations;
    this.rows = rows;
    this.vocabulary = vocabulary;
    this.events = events;
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
    var author = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var owner = organisations.ownerFor(organisation, viewer);
    var scenario = Scenario.draft(owner.id(), checked(content), author, clock.instant());
    if (publish) {
      publish(scenario, owner);
    }
    return save(scenario, null);
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
    var scenario = toEdit(id, viewer);
    var owner = organisations.ownerFor(Optional.of(scenario.organisationId()), viewer);
    if (scenario.version() != version) {
      throw Refusal.conflict("problem.changed-in-between");
    }
    var before = scenario.state();
    scenario.revise(checked(content), clock.instant());
    if (publish) {
      publish(scenario, owner);
    }
    return save(scenario, before);
  }

  /**
   * The scenario with this id.
   *
   * @throws Refusal when there is none that the viewer may see
   */
  @Transactional(readOnly = true)
  public Scenario get(ScenarioId id, Viewer viewer) {
    return Optional.ofNullable(visible(List.of(id), viewer).get(id))
        .orElseThrow(() -> Refusal.notFound("scenario.not-found"));
  }

  /**
   * The scenario with this id, for somebody who is going to change it.
   *
   * @throws Refusal when the viewer may not see it, or not change it
   */
  @Transactional(readOnly = true)
  public Scenario toEdit(ScenarioId id, Viewer viewer) {
    var scenario = get(id, viewer);
    if (!viewer.may(Permission.EDIT_ITEM, scenario.organisationId())) {
      throw Refusal.forbidden("scenario.edit.forbidden");
    }
    return scenario;
  }

  /** Those of these scenarios that the viewer may see. */
  @Transactional(readOnly = true)
  public Map<ScenarioId, Scenario> visible(Collection<ScenarioId> ids, Viewer viewer) {
    var found = scenarios.findAllById(List.copyOf(ids));
    var owners = organisations.all(found.stream().map(Scenario::organisationId).toList());
    return found.stream()
        .filter(each -> maySee(viewer, each, owners.get(each.organisationId())))
        .collect(Collectors.toMap(Scenario::id, Function.identity()));
  }

  private static boolean maySee(Viewer viewer, Scenario scenario, @Nullable Organisation owner) {
    return owner != null && viewer.maySee(scenario.state().published(), owner);
  }

  /**
   * The scenarios that the viewer may see, the latest first.
   *
   * @param organisation only those of this organisation; empty for all
   */
  @Transactional(readOnly = true)
  public PageOf<Scenario> list(
      Optional<OrganisationId> organisation, int page, int size, Viewer viewer) {
    var listed = rows.list(TABLE, organisation, page, size, viewer).map(ScenarioId::new);
    var found = visible(listed.items(), viewer);
    return listed.map(id -> Objects.requireNonNull(found.get(id)));
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

  private void publish(Scenario scenario, Organisation owner) {
    if (!owner.approved() && !scenario.state().published()) {
      throw Refusal.invalid("state", "organisation.unapproved");
    }
    scenario.publish(clock.instant());
  }

  /** Saves it and tells of it; {@code before} is the state that it was in, if it was there. */
  private Scenario save(Scenario scenario, @Nullable ScenarioState before) {
    var saved = scenarios.save(scenario);
    events.publishEvent(new ScenarioChanged(saved.id()));
    if (saved.state() != before) {
      events.publishEvent(
          new Audited(
              before == null
                  ? "scenario.posted"
                  : saved.state().published() ? "scenario.published" : "scenario.state-changed",
              "scenario",
              saved.id().toString(),
              saved.organisationId(),
              before == null ? Map.of() : Map.of("state", before),
              Map.of("state", saved.state())));
    }
    return saved;
  }

  private ScenarioContent checked(ScenarioContent content) {
    var check = new TermCheck(vocabulary);
    var result = content.inTerms(check);
    check.refuseUnknown();
    content.confidentiality().check(ScenarioPart.values());
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
