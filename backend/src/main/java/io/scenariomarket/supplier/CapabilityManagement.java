package io.scenariomarket.supplier;

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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts, revises and finds capabilities, on behalf of somebody and within what they may. */
@Service
@Transactional
public class CapabilityManagement {

  private static final String[] PUBLISHED_STATES =
      Arrays.stream(CapabilityState.values())
          .filter(CapabilityState::published)
          .map(Enum::name)
          .toArray(String[]::new);

  private final Capabilities capabilities;
  private final OrganisationManagement organisations;
  private final Vocabulary vocabulary;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;
  private final Clock clock;

  CapabilityManagement(
      Capabilities capabilities,
      OrganisationManagement organisations,
      Vocabulary vocabulary,
      ApplicationEventPublisher events,
      JdbcClient jdbc,
      Clock clock) {
    this.capabilities = capabilities;
    this.organisations = organisations;
    this.vocabulary = vocabulary;
    this.events = events;
    this.jdbc = jdbc;
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
    var username = viewer.username().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var owner = organisations.ownerFor(organisation, viewer);
    var capability = Capability.draft(owner.id(), checked(content), username, clock.instant());
    if (publish) {
      capability.publish(clock.instant());
    }
    return save(capability);
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
    var capability = get(id, viewer);
    if (!viewer.mayEdit(capability.organisationId())) {
      throw Refusal.forbidden("capability.edit.forbidden");
    }
    if (capability.version() != version) {
      throw Refusal.conflict("problem.changed-in-between");
    }
    capability.revise(checked(content), clock.instant());
    if (publish) {
      capability.publish(clock.instant());
    }
    return save(capability);
  }

  /**
   * The capability with this id.
   *
   * @throws Refusal when there is none that the viewer may see
   */
  @Transactional(readOnly = true)
  public Capability get(CapabilityId id, Viewer viewer) {
    return capabilities
        .findById(id)
        .filter(found -> viewer.maySee(found.state().published(), found.organisationId()))
        .orElseThrow(() -> Refusal.notFound("capability.not-found"));
  }

  /** Those of these capabilities that the viewer may see. */
  @Transactional(readOnly = true)
  public Map<CapabilityId, Capability> visible(Collection<CapabilityId> ids, Viewer viewer) {
    return capabilities.findAllById(List.copyOf(ids)).stream()
        .filter(found -> viewer.maySee(found.state().published(), found.organisationId()))
        .collect(Collectors.toMap(Capability::id, Function.identity()));
  }

  /**
   * The capabilities that the viewer may see, the latest first.
   *
   * @param organisation only those of this organisation; empty for all
   */
  @Transactional(readOnly = true)
  public PageOf<Capability> list(
      Optional<OrganisationId> organisation, int page, int size, Viewer viewer) {
    var matching =
        jdbc.sql(
                """
                select id, count(*) over () as total from capability
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
        visible(matching.stream().map(row -> new CapabilityId(row.getKey())).toList(), viewer);
    return new PageOf<>(
        matching.stream().map(row -> found.get(new CapabilityId(row.getKey()))).toList(),
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

  private Capability save(Capability capability) {
    var saved = capabilities.save(capability);
    events.publishEvent(new CapabilityChanged(saved.id()));
    return saved;
  }

  private CapabilityContent checked(CapabilityContent content) {
    var check = new TermCheck(vocabulary);
    var result = content.inTerms(check);
    check.refuseUnknown();
    if (content.priceMin() != null
        && content.priceMax() != null
        && content.priceMin().compareTo(content.priceMax()) > 0) {
      throw Refusal.invalid("priceMax", "capability.price.inverted");
    }
    return result;
  }
}
