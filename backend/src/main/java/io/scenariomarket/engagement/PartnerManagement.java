package io.scenariomarket.engagement;

import io.scenariomarket.engagement.PartnerAction.Side;
import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bids that several organisations make together: the supplier of an engagement leads and asks
 * others, and only who confirms takes part. They read the engagement; the lead alone moves it.
 */
@Service
@Transactional
public class PartnerManagement {

  private final Partners partners;
  private final Engagements engagements;
  private final EngagementManagement management;
  private final EngagementRows rows;
  private final PartnerNews news;
  private final OrganisationManagement organisations;
  private final List<StepRule> rules;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PartnerManagement(
      Partners partners,
      Engagements engagements,
      EngagementManagement management,
      EngagementRows rows,
      PartnerNews news,
      OrganisationManagement organisations,
      List<StepRule> rules,
      ApplicationEventPublisher events,
      Clock clock) {
    this.partners = partners;
    this.engagements = engagements;
    this.management = management;
    this.rows = rows;
    this.news = news;
    this.organisations = organisations;
    this.rules = rules;
    this.events = events;
    this.clock = clock;
  }

  /** Those that bid together in some engagements, by engagement; for no one's eyes. */
  @Transactional(readOnly = true)
  public Map<EngagementId, List<Partner>> confirmed(Collection<EngagementId> ids) {
    return partners.confirmed(ids.stream().map(EngagementId::value).toArray(UUID[]::new)).stream()
        .collect(Collectors.groupingBy(Partner::engagement));
  }

  /**
   * An engagement for its two sides, the task force, and who bids together with the supplier.
   *
   * @throws Refusal when there is none that the viewer may see
   */
  @Transactional(readOnly = true)
  Engagement read(EngagementId id, Viewer viewer) {
    return find(id, viewer).orElseThrow(() -> Refusal.notFound("engagement.not-found"));
  }

  /** The same, where there is one that the viewer may see. */
  @Transactional(readOnly = true)
  Optional<Engagement> find(EngagementId id, Viewer viewer) {
    return management
        .find(id, viewer)
        .or(() -> engagements.findById(id).filter(_ -> joined(id, viewer)));
  }

  private boolean joined(EngagementId id, Viewer viewer) {
    return !viewer.organisations().isEmpty()
        && partners.joined(id.value(), OrganisationId.values(viewer.organisations()));
  }

  /** All that were asked, for the side that asked; for whoever else reads it, who confirmed. */
  @Transactional(readOnly = true)
  List<Partner> of(Engagement engagement, Viewer viewer) {
    var asked = viewer.may(Permission.READ_ENGAGEMENT, engagement.pair().supplier());
    return partners.of(engagement.id().value()).stream()
        .filter(each -> each.state() == PartnerState.CONFIRMED || asked)
        .toList();
  }

  /** What the viewer's organisations were asked for and have not refused. */
  @Transactional(readOnly = true)
  PageOf<Asked> askedOf(int page, int size, Viewer viewer) {
    var own = OrganisationId.values(viewer.organisations(Permission.READ_ENGAGEMENT));
    return new PageOf<>(
            partners.askedOf(own, size, (long) page * size), partners.countAskedOf(own), page, size)
        .mapAll(this::asked);
  }

  /**
   * What an organisation was asked for, for the side that asked and, until it refuses, for itself.
   *
   * @throws Refusal when there is nothing of this id that the viewer may see
   */
  @Transactional(readOnly = true)
  Asked get(UUID id, Viewer viewer) {
    return partners
        .findById(id)
        .map(found -> asked(List.of(found)).getFirst())
        .filter(
            found ->
                viewer.may(Permission.READ_ENGAGEMENT, found.engagement().pair().supplier())
                    || found.partner().state().open()
                        && viewer.may(Permission.READ_ENGAGEMENT, found.partner().organisation()))
        .orElseThrow(() -> Refusal.notFound("engagement.partner.not-found"));
  }

  private List<Asked> asked(List<Partner> partners) {
    var of =
        engagements
            .findAllById(partners.stream().map(Partner::engagement).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Engagement::id, Function.identity()));
    return partners.stream()
        .map(each -> new Asked(each, Objects.requireNonNull(of.get(each.engagement()))))
        .toList();
  }

  /** What an organisation was asked for, and in which engagement. */
  record Asked(Partner partner, Engagement engagement) {}

  /** What the viewer can do with each now. */
  @Transactional(readOnly = true)
  Map<Asked, List<PartnerAction>> open(Collection<Asked> several, Viewer viewer) {
    var sides = sides(several, viewer);
    return several.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                asked -> open(asked, Objects.requireNonNull(sides.get(asked)))));
  }

  private List<PartnerAction> open(Asked asked, Set<Side> sides) {
    return PartnerAction.open(asked.partner().state(), sides).stream()
        .filter(action -> action != PartnerAction.CONFIRM || refusal(asked.engagement()).isEmpty())
        .toList();
  }

  /** Whether whoever acts in some parts can ask others to bid together in an engagement now. */
  @Transactional(readOnly = true)
  boolean invites(Engagement engagement, Set<Part> parts) {
    return parts.contains(Part.SUPPLIER) && refusal(engagement).isEmpty();
  }

  /**
   * The engagement for which the viewer is going to ask somebody.
   *
   * @throws Refusal when they may not see it or do not lead the bid, or who bids is fixed
   */
  @Transactional(readOnly = true)
  Engagement toInvite(EngagementId id, Viewer viewer) {
    var engagement = management.get(id, viewer);
    if (!management.parts(engagement, viewer).contains(Part.SUPPLIER)) {
      throw Refusal.forbidden("engagement.partner.forbidden");
    }
    refuseFixed(engagement);
    return engagement;
  }

  /**
   * Answers for an organisation that was asked, or ends that it takes part.
   *
   * @param version that the viewer read
   * @param words what is said to it
   * @throws Refusal when the viewer may not see it or not do this, it cannot be done now, the words
   *     are too long, or it was changed in between
   */
  Asked move(UUID id, PartnerAction action, long version, @Nullable String words, Viewer viewer) {
    rows.lock(get(id, viewer).engagement().pair().scenarioId());
    var asked = get(id, viewer);
    var partner = asked.partner();
    if (!action.from(partner.state())) {
      throw Refusal.conflict("engagement.partner.conflict");
    }
    if (!action.by(Objects.requireNonNull(sides(List.of(asked), viewer).get(asked)))) {
      throw Refusal.forbidden("engagement.partner.forbidden");
    }
    if (partner.number() != version) {
      throw Refusal.changedInBetween();
    }
    if (action == PartnerAction.CONFIRM) {
      refuseFixed(asked.engagement());
      if (!organisations.owner(partner.organisation()).approved()) {
        throw Refusal.conflict("engagement.policy.supplier");
      }
    }
    var moved = partners.save(partner.moved(action, words, clock.instant()));
    events.publishEvent(
        audited("engagement.partner-changed", moved, asked.engagement(), partner.state()));
    news.moved(moved, asked.engagement(), action, partner.state());
    return new Asked(moved, asked.engagement());
  }

  private Map<Asked, Set<Side>> sides(Collection<Asked> several, Viewer viewer) {
    var parts =
        management.parts(several.stream().map(Asked::engagement).distinct().toList(), viewer);
    var owned =
        organisations.owned(several.stream().map(each -> each.partner().organisation()).toList());
    return several.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                asked ->
                    sides(
                        asked,
                        Objects.requireNonNull(parts.get(asked.engagement())),
                        owned,
                        viewer)));
  }

  private static Set<Side> sides(
      Asked asked, Set<Part> parts, Set<OrganisationId> owned, Viewer viewer) {
    var sides = EnumSet.noneOf(Side.class);
    if (parts.contains(Part.SUPPLIER)) {
      sides.add(Side.LEAD);
    }
    var organisation = asked.partner().organisation();
    if (viewer.may(Permission.ENGAGE, organisation)
        || viewer.may(Permission.BROKER) && !owned.contains(organisation)) {
      sides.add(Side.PARTNER);
    }
    return sides;
  }

  private void refuseFixed(Engagement engagement) {
    Refusal.conflictIf(refusal(engagement));
  }

  /** Why nobody joins a bid any more; empty where they can. */
  private Optional<String> refusal(Engagement engagement) {
    var state = engagement.state();
    return !state.open() || state.committed()
        ? Optional.of("engagement.partner.fixed")
        : rules.stream().flatMap(rule -> rule.refusalToJoin(engagement).stream()).findFirst();
  }

  /** What the audit trail keeps of a change. */
  static Audited audited(
      String action, Partner partner, Engagement engagement, @Nullable PartnerState before) {
    return Audited.of(
        action,
        Engagement.TYPE,
        engagement.id().toString(),
        List.of(engagement.pair().supplier(), partner.organisation()),
        before == null ? Map.of() : Map.of("state", before.name()),
        Map.of("state", partner.state().name(), "organisation", partner.organisation().toString()));
  }
}
