package io.scenariomarket.supplier;

import static io.scenariomarket.supplier.CapabilityAction.SUBMIT;

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
import io.scenariomarket.workflow.Change;
import io.scenariomarket.workflow.Decision;
import io.scenariomarket.workflow.ItemMoved;
import io.scenariomarket.workflow.ItemRef;
import io.scenariomarket.workflow.Lifecycle;
import io.scenariomarket.workflow.Workflow;
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

/** Posts, revises and finds capabilities, on behalf of somebody and within what they may. */
@Service
@Transactional
public class CapabilityManagement {

  private static final VisibleRows.Table TABLE =
      new VisibleRows.Table(
          "capability", VisibleRows.names(CapabilityState.values(), CapabilityState::published));

  static final Lifecycle<CapabilityState, CapabilityAction> LIFECYCLE =
      Lifecycle.of(CapabilityAction.class);

  private final Capabilities capabilities;
  private final OrganisationManagement organisations;
  private final VisibleRows rows;
  private final Workflow workflow;
  private final Vocabulary vocabulary;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CapabilityManagement(
      Capabilities capabilities,
      OrganisationManagement organisations,
      VisibleRows rows,
      Workflow workflow,
      Vocabulary vocabulary,
      ApplicationEventPublisher events,
      Clock clock) {
    this.capabilities = capabilities;
    this.organisations = organisations;
    this.rows = rows;
    this.workflow = workflow;
    this.vocabulary = vocabulary;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Posts a capability.
   *
   * @param organisation whose capability it is; empty for the poster's own
   * @param state a draft, or handed in; the task force can also list it at once
   * @throws Refusal when the poster may not post so for the organisation, or a field cannot be
   *     accepted
   */
  public Capability post(
      Optional<OrganisationId> organisation,
      CapabilityContent content,
      CapabilityState state,
      Viewer viewer) {
    var author = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.capabilityed"));
    var owner = organisations.ownerFor(organisation, viewer);
    var permission =
        state.toPost().orElseThrow(() -> Refusal.invalid("state", "workflow.state.initial"));
    if (!viewer.may(permission, owner.id())) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    requireApproved(owner, state);
    var capability = Capability.post(owner.id(), state, checked(content), author, clock.instant());
    return save(capability, null, Change.POSTED, Decision.on(0));
  }

  /**
   * Replaces what a capability says.
   *
   * @param version the version that the editor read
   * @param submit whether it is handed in with this, where that can be done
   * @throws Refusal when the editor may not see or change it, a field cannot be accepted, or it was
   *     changed in between
   */
  public Capability revise(
      CapabilityId id, CapabilityContent content, long version, boolean submit, Viewer viewer) {
    var capability = toEdit(id, viewer);
    var owner = organisations.ownerFor(Optional.of(capability.organisationId()), viewer);
    requireVersion(capability, version);
    var before = capability.state();
    capability.revise(checked(content), clock.instant());
    var submitted = submit && LIFECYCLE.open(before, owner.id(), viewer).contains(SUBMIT);
    if (submitted) {
      requireApproved(owner, SUBMIT.to());
      capability.moveTo(SUBMIT.to(), clock.instant());
    }
    return save(
        capability, before, submitted ? SUBMIT.name() : Change.REVISED, Decision.on(version));
  }

  /**
   * Moves a capability on.
   *
   * @throws Refusal when the viewer may not see it, the {@link Lifecycle} does not allow it, the
   *     owner is not approved, or it was changed in between
   */
  public Capability move(
      CapabilityId id, CapabilityAction action, Decision decision, Viewer viewer) {
    var capability = get(id, viewer);
    LIFECYCLE.check(capability.state(), action, decision, capability.organisationId(), viewer);
    requireVersion(capability, decision.version());
    requireApproved(organisations.owner(capability.organisationId()), action.to());
    var before = capability.state();
    capability.moveTo(action.to(), clock.instant());
    return save(capability, before, action.name(), decision);
  }

  /** What the viewer can do with a capability, in the order of the transition table. */
  @Transactional(readOnly = true)
  public List<CapabilityAction> open(Capability capability, Viewer viewer) {
    return LIFECYCLE.open(capability.state(), capability.organisationId(), viewer);
  }

  /**
   * Gives a capability that the task force found to the organisation whose capability it is, which
   * goes on with it as its draft.
   *
   * @throws Refusal when the viewer does not review, it is past being a lead or a draft, or it was
   *     changed in between
   */
  public Capability handOver(
      CapabilityId id, OrganisationId organisation, long version, Viewer viewer) {
    var capability = get(id, viewer);
    if (!viewer.may(Permission.REVIEW_ITEMS)) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    var before = capability.state();
    if (before != CapabilityState.DRAFT && before != CapabilityState.RETURNED) {
      throw Refusal.conflict("workflow.state.conflict");
    }
    requireVersion(capability, version);
    capability.handOver(organisations.get(organisation, viewer).id(), clock.instant());
    capability.moveTo(CapabilityState.DRAFT, clock.instant());
    return save(capability, before, "HAND_OVER", Decision.on(version));
  }

  /**
   * The capability with this id.
   *
   * @throws Refusal when there is none that the viewer may see
   */
  @Transactional(readOnly = true)
  public Capability get(CapabilityId id, Viewer viewer) {
    return Optional.ofNullable(visible(List.of(id), viewer).get(id))
        .orElseThrow(() -> Refusal.notFound("capability.not-found"));
  }

  /**
   * What one of the viewer's own says, to begin another one with.
   *
   * @throws Refusal when there is none that the viewer may see, or it is not theirs
   */
  @Transactional(readOnly = true)
  public CapabilityContent toCopy(CapabilityId id, Viewer viewer) {
    var capability = get(id, viewer);
    if (!viewer.may(Permission.EDIT_ITEM, capability.organisationId())) {
      throw Refusal.forbidden("capability.edit.forbidden");
    }
    return capability.content();
  }

  /**
   * The capability with this id, for somebody who is going to change it.
   *
   * @throws Refusal when the viewer may not see it, or not change it
   */
  @Transactional(readOnly = true)
  public Capability toEdit(CapabilityId id, Viewer viewer) {
    var capability = get(id, viewer);
    if (!viewer.may(Permission.EDIT_ITEM, capability.organisationId())) {
      throw Refusal.forbidden("capability.edit.forbidden");
    }
    if (!viewer.may(capability.state().toRevise(), capability.organisationId())) {
      throw Refusal.conflict("workflow.revise.conflict");
    }
    return capability;
  }

  /**
   * The capability as it would read, for trying out what would come of it; nothing is saved.
   *
   * @throws Refusal when the viewer may not see or change it, or a field cannot be accepted
   */
  @Transactional(readOnly = true)
  public Capability asIf(CapabilityId id, CapabilityContent content, Viewer viewer) {
    var capability = toEdit(id, viewer);
    capability.revise(checked(content), clock.instant());
    return capability;
  }

  /**
   * A capability as it would be posted, for trying out what would come of it; nothing is saved.
   *
   * @param organisation whose capability it is; empty for the viewer's own
   * @throws Refusal when the viewer may not post for the organisation, or a field cannot be
   *     accepted
   */
  @Transactional(readOnly = true)
  public Capability asIf(
      Optional<OrganisationId> organisation, CapabilityContent content, Viewer viewer) {
    var author = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var owner = organisations.ownerFor(organisation, viewer);
    if (!viewer.may(Permission.EDIT_ITEM, owner.id())) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    return Capability.post(
        owner.id(), CapabilityState.DRAFT, checked(content), author, clock.instant());
  }

  /** Those of these capabilities that the viewer may see. */
  @Transactional(readOnly = true)
  public Map<CapabilityId, Capability> visible(Collection<CapabilityId> ids, Viewer viewer) {
    var found = capabilities.findAllById(List.copyOf(ids));
    var owners = organisations.all(found.stream().map(Capability::organisationId).toList());
    return found.stream()
        .filter(each -> maySee(viewer, each, owners.get(each.organisationId())))
        .collect(Collectors.toMap(Capability::id, Function.identity()));
  }

  private static boolean maySee(
      Viewer viewer, Capability capability, @Nullable Organisation owner) {
    return owner != null && viewer.maySee(capability.state().published(), owner);
  }

  /**
   * The capabilities that the viewer may see, the latest first.
   *
   * @param organisation only those of this organisation; empty for all
   */
  @Transactional(readOnly = true)
  public PageOf<Capability> list(
      Optional<OrganisationId> organisation, int page, int size, Viewer viewer) {
    var listed = rows.list(TABLE, organisation, page, size, viewer).map(CapabilityId::new);
    var found = visible(listed.items(), viewer);
    return listed.map(id -> Objects.requireNonNull(found.get(id)));
  }

  /**
   * A marked sample to be stored.
   *
   * @param id known, so that loading again changes nothing
   */
  public record Sample(
      CapabilityId id,
      OrganisationId organisation,
      CapabilityState state,
      CapabilityContent content) {}

  /**
   * Stores marked samples in bulk where they are missing. Publishes no event: whoever loads them
   * indexes them.
   *
   * @return how many were missing
   */
  public int loadSamples(List<Sample> samples) {
    var known =
        capabilities.findAllById(samples.stream().map(Sample::id).toList()).stream()
            .map(Capability::id)
            .collect(Collectors.toSet());
    var missing =
        samples.stream()
            .filter(sample -> !known.contains(sample.id()))
            .map(
                sample ->
                    Capability.sample(
                        sample.id(),
                        sample.organisation(),
                        sample.state(),
                        checked(sample.content()),
                        clock.instant()))
            .toList();
    workflow.record(
        capabilities.saveAll(missing).stream()
            .map(each -> change(each, Change.POSTED, Decision.on(0)))
            .toList());
    return missing.size();
  }

  private static void requireVersion(Capability capability, long version) {
    if (capability.version() != version) {
      throw Refusal.conflict("problem.changed-in-between");
    }
  }

  /** Nothing of an organisation that is not approved comes before the task force or the public. */
  static void requireApproved(Organisation owner, CapabilityState next) {
    var comesForward = next == CapabilityState.SUBMITTED || next.published();
    if (comesForward && !owner.approved()) {
      throw Refusal.invalid("state", "organisation.unapproved");
    }
  }

  /** Saves it and tells of it; {@code before} is the state that it was in, if it was there. */
  private Capability save(
      Capability capability, @Nullable CapabilityState before, String action, Decision decision) {
    var saved = capabilities.save(capability);
    workflow.record(change(saved, action, decision));
    events.publishEvent(new CapabilityChanged(saved.id()));
    if (before != null && saved.state() != before && !action.equals("SUBMIT")) {
      events.publishEvent(
          new ItemMoved(ItemRef.capability(saved.id().value()), action, saved.version()));
    }
    if (saved.state() != before) {
      events.publishEvent(
          new Audited(
              before == null
                  ? "capability.posted"
                  : saved.state() == CapabilityState.LISTED
                      ? "capability.published"
                      : "capability.state-changed",
              "capability",
              saved.id().toString(),
              saved.organisationId(),
              before == null ? Map.of() : Map.of("state", before),
              Map.of("state", saved.state())));
    }
    return saved;
  }

  static Change change(Capability capability, String action, Decision decision) {
    return new Change(
        ItemRef.capability(capability.id().value()),
        capability.organisationId(),
        capability.content().name(),
        capability.state().name(),
        capability.version(),
        action,
        capability.content(),
        decision,
        capability.sample() ? null : capability.createdBy(),
        null,
        capability.updatedAt());
  }

  CapabilityContent checked(CapabilityContent content) {
    var check = new TermCheck(vocabulary);
    var result = content.inTerms(check);
    check.refuseUnknown();
    content.confidentiality().check(CapabilityPart.values());
    if (content.priceMin() != null
        && content.priceMax() != null
        && content.priceMin().compareTo(content.priceMax()) > 0) {
      throw Refusal.invalid("priceMax", "capability.price.inverted");
    }
    return result;
  }
}
