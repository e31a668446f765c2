package io.scenariomarket.scenario;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Organisation;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.identity.OrganisationState;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.workflow.Change;
import io.scenariomarket.workflow.Decision;
import io.scenariomarket.workflow.ItemRef;
import io.scenariomarket.workflow.Workflow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts, revises and takes away many needs with a few statements, under the same rules as {@link
 * ScenarioManagement}: either all of a batch, or none.
 */
@Service
@Transactional
public class ScenarioBatches {

  private final Scenarios scenarios;
  private final ScenarioManagement management;
  private final OrganisationManagement organisations;
  private final Workflow workflow;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ScenarioBatches(
      Scenarios scenarios,
      ScenarioManagement management,
      OrganisationManagement organisations,
      Workflow workflow,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.scenarios = scenarios;
    this.management = management;
    this.organisations = organisations;
    this.workflow = workflow;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** A need by its title. */
  public record Titled(ScenarioId id, OrganisationId owner, String title) {}

  /**
   * A need to be saved.
   *
   * @param id the need that is revised; {@code null} to post one
   * @param version the version that was read, for one that is revised
   * @param owner whose need it is, for one that is posted
   * @param state in which it begins, for one that is posted
   * @param content what it says
   */
  public record Save(
      @Nullable ScenarioId id,
      long version,
      OrganisationId owner,
      ScenarioState state,
      ScenarioContent content) {}

  /** All needs of some organisations, by their titles; not for anybody's eyes. */
  @Transactional(readOnly = true)
  public List<Titled> titles(Collection<OrganisationId> owners) {
    return jdbc.sql(
            "select id, organisation_id, title from scenario where organisation_id = any(?)")
        .param(owners.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Titled(
                    new ScenarioId(row.getObject(1, UUID.class)),
                    new OrganisationId(row.getObject(2, UUID.class)),
                    row.getString(3)))
        .list();
  }

  /**
   * The content in the vocabulary's terms.
   *
   * @throws Refusal when a field cannot be accepted
   */
  public ScenarioContent check(ScenarioContent content) {
    return management.checked(content);
  }

  /**
   * Saves needs.
   *
   * @return what was saved, in the same order
   * @throws Refusal when the viewer may not do one of it, a field cannot be accepted, or one was
   *     changed in between; nothing is saved then
   */
  public List<Scenario> save(List<Save> batch, Viewer viewer) {
    var author = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var now = clock.instant();
    var present = all(batch.stream().map(Save::id).filter(Objects::nonNull).toList(), viewer);
    var owners = organisations.all(batch.stream().map(Save::owner).distinct().toList());
    var rows = new ArrayList<Scenario>();
    for (var each : batch) {
      var known = each.id == null ? null : present.get(each.id);
      if (each.id == null) {
        var owner = requireOwner(owners.get(each.owner), each.state, viewer);
        rows.add(
            Scenario.post(owner.id(), each.state, management.checked(each.content), author, now));
      } else if (known == null || known.version() != each.version) {
        throw Refusal.conflict("problem.changed-in-between");
      } else {
        requireRevise(known, viewer);
        known.revise(management.checked(each.content), now);
        rows.add(known);
      }
    }
    var saved = new ArrayList<Scenario>();
    scenarios.saveAll(rows).forEach(saved::add);
    workflow.record(
        saved.stream()
            .map(
                each ->
                    ScenarioManagement.change(
                        each,
                        present.containsKey(each.id()) ? Change.REVISED : Change.POSTED,
                        Decision.on(0)))
            .toList());
    saved.stream().filter(each -> !present.containsKey(each.id())).forEach(this::tellPosted);
    tell(saved.stream().map(Scenario::id).toList());
    return saved;
  }

  /**
   * Takes needs away for good that are still of the version given, and that nobody commented on or
   * attached anything to.
   *
   * @return those that are gone
   * @throws Refusal when the viewer may not change one of them
   */
  public List<ScenarioId> remove(Map<ScenarioId, Long> versions, Viewer viewer) {
    var gone = new ArrayList<Scenario>();
    for (var each : all(versions.keySet(), viewer).values()) {
      requireRevise(each, viewer);
      var asRead = Objects.equals(versions.get(each.id()), each.version());
      if (asRead && !used(each.id())) {
        gone.add(each);
      }
    }
    scenarios.deleteAllById(gone.stream().map(Scenario::id).toList());
    workflow.forget(gone.stream().map(each -> ItemRef.scenario(each.id().value())).toList());
    gone.forEach(
        each ->
            events.publishEvent(
                new Audited(
                    "scenario.removed",
                    "scenario",
                    each.id().toString(),
                    each.organisationId(),
                    Map.of("state", each.state()),
                    Map.of())));
    var ids = gone.stream().map(Scenario::id).toList();
    tell(ids);
    return ids;
  }

  private boolean used(ScenarioId id) {
    return jdbc.sql(
            """
            select exists (select from attachment where item_type = 'scenario' and item_id = :id)
              or exists (select from item_comment where item_type = 'scenario' and item_id = :id)
            """)
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  private Map<ScenarioId, Scenario> all(Collection<ScenarioId> ids, Viewer viewer) {
    return ids.isEmpty()
        ? new HashMap<>()
        : management.visible(ids, viewer).values().stream()
            .collect(Collectors.toMap(Scenario::id, Function.identity()));
  }

  private static Organisation requireOwner(
      @Nullable Organisation owner, ScenarioState state, Viewer viewer) {
    if (owner == null) {
      throw Refusal.notFound("organisation.not-found");
    }
    var permission =
        state.toPost().orElseThrow(() -> Refusal.invalid("state", "workflow.state.initial"));
    if (!viewer.may(permission, owner.id()) || !viewer.may(Permission.EDIT_ITEM, owner.id())) {
      throw Refusal.forbidden("organisation.foreign");
    }
    if (owner.state() == OrganisationState.SUSPENDED) {
      throw Refusal.forbidden("organisation.suspended");
    }
    ScenarioManagement.requireApproved(owner, state);
    return owner;
  }

  private static void requireRevise(Scenario scenario, Viewer viewer) {
    var owner = scenario.organisationId();
    if (!viewer.may(Permission.EDIT_ITEM, owner)) {
      throw Refusal.forbidden("scenario.edit.forbidden");
    }
    if (!viewer.may(scenario.state().toRevise(), owner)) {
      throw Refusal.conflict("workflow.revise.conflict");
    }
  }

  private void tellPosted(Scenario posted) {
    events.publishEvent(
        new Audited(
            "scenario.posted",
            "scenario",
            posted.id().toString(),
            posted.organisationId(),
            Map.of(),
            Map.of("state", posted.state())));
  }

  private void tell(List<ScenarioId> ids) {
    if (!ids.isEmpty()) {
      events.publishEvent(new ScenariosChanged(ids));
    }
  }
}
