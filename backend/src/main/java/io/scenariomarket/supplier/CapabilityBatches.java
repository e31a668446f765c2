package io.scenariomarket.supplier;

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
 * Posts, revises and takes away many capabilities with a few statements, under the same rules as
 * {@link CapabilityManagement}: either all of a batch, or none.
 */
@Service
@Transactional
public class CapabilityBatches {

  private final Capabilities capabilities;
  private final CapabilityManagement management;
  private final OrganisationManagement organisations;
  private final Workflow workflow;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CapabilityBatches(
      Capabilities capabilities,
      CapabilityManagement management,
      OrganisationManagement organisations,
      Workflow workflow,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.capabilities = capabilities;
    this.management = management;
    this.organisations = organisations;
    this.workflow = workflow;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** A capability by its title. */
  public record Titled(CapabilityId id, OrganisationId owner, String title) {}

  /**
   * A capability to be saved.
   *
   * @param id the capability that is revised; {@code null} to post one
   * @param version the version that was read, for one that is revised
   * @param owner whose capability it is, for one that is posted
   * @param state in which it begins, for one that is posted
   * @param content what it says
   */
  public record Save(
      @Nullable CapabilityId id,
      long version,
      OrganisationId owner,
      CapabilityState state,
      CapabilityContent content) {}

  /** All capabilities of some organisations, by their titles; not for anybody's eyes. */
  @Transactional(readOnly = true)
  public List<Titled> titles(Collection<OrganisationId> owners) {
    return jdbc.sql(
            "select id, organisation_id, name from capability where organisation_id = any(?)")
        .param(owners.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Titled(
                    new CapabilityId(row.getObject(1, UUID.class)),
                    new OrganisationId(row.getObject(2, UUID.class)),
                    row.getString(3)))
        .list();
  }

  /**
   * The content in the vocabulary's terms.
   *
   * @throws Refusal when a field cannot be accepted
   */
  public CapabilityContent check(CapabilityContent content) {
    return management.checked(content);
  }

  /**
   * Saves capabilities.
   *
   * @return what was saved, in the same order
   * @throws Refusal when the viewer may not do one of it, a field cannot be accepted, or one was
   *     changed in between; nothing is saved then
   */
  public List<Capability> save(List<Save> batch, Viewer viewer) {
    var author = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var now = clock.instant();
    var present = all(batch.stream().map(Save::id).filter(Objects::nonNull).toList(), viewer);
    var owners = organisations.all(batch.stream().map(Save::owner).distinct().toList());
    var rows = new ArrayList<Capability>();
    for (var each : batch) {
      var known = each.id == null ? null : present.get(each.id);
      if (each.id == null) {
        var owner = requireOwner(owners.get(each.owner), each.state, viewer);
        rows.add(
            Capability.post(owner.id(), each.state, management.checked(each.content), author, now));
      } else if (known == null || known.version() != each.version) {
        throw Refusal.conflict("problem.changed-in-between");
      } else {
        requireRevise(known, viewer);
        known.revise(management.checked(each.content), now);
        rows.add(known);
      }
    }
    var saved = new ArrayList<Capability>();
    capabilities.saveAll(rows).forEach(saved::add);
    workflow.record(
        saved.stream()
            .map(
                each ->
                    CapabilityManagement.change(
                        each,
                        present.containsKey(each.id()) ? Change.REVISED : Change.POSTED,
                        Decision.on(0)))
            .toList());
    saved.stream().filter(each -> !present.containsKey(each.id())).forEach(this::tellPosted);
    tell(saved.stream().map(Capability::id).toList());
    return saved;
  }

  /**
   * Takes capabilities away for good that are still of the version given, are not public, and that
   * nobody commented on or attached anything to.
   *
   * @return those that are gone
   * @throws Refusal when the viewer may not change one of them
   */
  public List<CapabilityId> remove(Map<CapabilityId, Long> versions, Viewer viewer) {
    var gone = new ArrayList<Capability>();
    for (var each : all(versions.keySet(), viewer).values()) {
      requireRevise(each, viewer);
      var asRead = Objects.equals(versions.get(each.id()), each.version());
      if (asRead && !used(each.id())) {
        gone.add(each);
      }
    }
    capabilities.deleteAllById(gone.stream().map(Capability::id).toList());
    workflow.forget(gone.stream().map(each -> ItemRef.capability(each.id().value())).toList());
    gone.forEach(
        each ->
            events.publishEvent(
                new Audited(
                    "capability.removed",
                    "capability",
                    each.id().toString(),
                    each.organisationId(),
                    Map.of("state", each.state()),
                    Map.of())));
    var ids = gone.stream().map(Capability::id).toList();
    tell(ids);
    return ids;
  }

  private boolean used(CapabilityId id) {
    return jdbc.sql(
            """
            select exists (select from attachment where item_type = 'capability' and item_id = :id)
              or exists (select from item_comment where item_type = 'capability' and item_id = :id)
            """)
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  private Map<CapabilityId, Capability> all(Collection<CapabilityId> ids, Viewer viewer) {
    return ids.isEmpty()
        ? new HashMap<>()
        : management.visible(ids, viewer).values().stream()
            .collect(Collectors.toMap(Capability::id, Function.identity()));
  }

  private static Organisation requireOwner(
      @Nullable Organisation owner, CapabilityState state, Viewer viewer) {
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
    CapabilityManagement.requireApproved(owner, state);
    return owner;
  }

  private static void requireRevise(Capability capability, Viewer viewer) {
    var owner = capability.organisationId();
    if (!viewer.may(Permission.EDIT_ITEM, owner)) {
      throw Refusal.forbidden("capability.edit.forbidden");
    }
    if (!viewer.may(capability.state().toRevise(), owner)) {
      throw Refusal.conflict("workflow.revise.conflict");
    }
  }

  private void tellPosted(Capability posted) {
    events.publishEvent(
        new Audited(
            "capability.posted",
            "capability",
            posted.id().toString(),
            posted.organisationId(),
            Map.of(),
            Map.of("state", posted.state())));
  }

  private void tell(List<CapabilityId> ids) {
    if (!ids.isEmpty()) {
      events.publishEvent(new CapabilitiesChanged(ids));
    }
  }
}
