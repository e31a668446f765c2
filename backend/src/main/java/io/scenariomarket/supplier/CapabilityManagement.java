package io.scenariomarket.supplier;

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

/** Posts, revises and finds capabilities, on behalf of somebody and within what they may. */
@Service
@Transactional
public class CapabilityManagement {

  private static final VisibleRows.Table TABLE =
      new VisibleRows.Table(
          "capability", VisibleRows.names(CapabilityState.values(), CapabilityState::published));

  private final Capabilities capabilities;
  private final OrganisationManagement organisations;
  private final VisibleRows rows;
  private final Vocabulary vocabulary;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CapabilityManagement(
      Capabilities capabilities,
      OrganisationManagement organisations,
      VisibleRows rows,
      Vocabulary vocabulary,
      ApplicationEventPublisher events,
      Clock clock) {
    this.capabilities = capabilities;
    this.organisations = organisations;
    this.rows = rows;
    this.vocabulary = vocabulary;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Posts a capability.
   *
   * @param organisation whose capability it is; empty for the poster's own
   * @param publish whether it becomes public at once, rather than being kept as a draft
   * @throws Refusal when the poster may not post for the organisation, or a field cannot be
   *     accepted
   */
  public Capability post(
      Optional<OrganisationId> organisation,
      CapabilityContent content,
      boolean publish,
      Viewer viewer) {
    var author = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var owner = organisations.ownerFor(organisation, viewer);
    var capability = Capability.draft(owner.id(), checked(content), author, clock.instant());
    if (publish) {
      publish(capability, owner);
    }
    return save(capability, null);
  }

  /**
   * Replaces what a capability says.
   *
   * @param version the version that the editor read
   * @param publish whether a draft becomes public with this
   * @throws Refusal when the editor may not see or change it, a field cannot be accepted, or it was
   *     changed in between
   */
  public Capability revise(
      CapabilityId id, CapabilityContent content, long version, boolean publish, Viewer viewer) {
    var capability = toEdit(id, viewer);
    var owner = organisations.ownerFor(Optional.of(capability.organisationId()), viewer);
    if (capability.version() != version) {
      throw Refusal.conflict("problem.changed-in-between");
    }
    var before = capability.state();
    capability.revise(checked(content), clock.instant());
    if (publish) {
      publish(capability, owner);
    }
    return save(capability, before);
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
    return capability;
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
    capabilities.saveAll(missing);
    return missing.size();
  }

  private void publish(Capability capability, Organisation owner) {
    if (!owner.approved() && !capability.state().published()) {
      throw Refusal.invalid("state", "organisation.unapproved");
    }
    capability.publish(clock.instant());
  }

  /** Saves it and tells of it; {@code before} is the state that it was in, if it was there. */
  private Capability save(Capability capability, @Nullable CapabilityState before) {
    var saved = capabilities.save(capability);
    events.publishEvent(new CapabilityChanged(saved.id()));
    if (saved.state() != before) {
      events.publishEvent(
          new Audited(
              before == null
                  ? "capability.posted"
                  : saved.state().published() ? "capability.published" : "capability.state-changed",
              "capability",
              saved.id().toString(),
              saved.organisationId(),
              before == null ? Map.of() : Map.of("state", before),
              Map.of("state", saved.state())));
    }
    return saved;
  }

  private CapabilityContent checked(CapabilityContent content) {
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
