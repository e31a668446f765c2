package io.scenariomarket.engagement;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks organisations to bid together with a supplier. */
@Service
@Transactional
class PartnerInviting {

  /** More than that do not bid together. */
  static final int MOST = 9;

  private final Partners partners;
  private final PartnerManagement joint;
  private final EngagementRows rows;
  private final PartnerNews news;
  private final OrganisationManagement organisations;
  private final CapabilityManagement capabilities;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PartnerInviting(
      Partners partners,
      PartnerManagement joint,
      EngagementRows rows,
      PartnerNews news,
      OrganisationManagement organisations,
      CapabilityManagement capabilities,
      ApplicationEventPublisher events,
      Clock clock) {
    this.partners = partners;
    this.joint = joint;
    this.rows = rows;
    this.news = news;
    this.organisations = organisations;
    this.capabilities = capabilities;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Asks an organisation to bid together.
   *
   * @param contribution what it is to do
   * @param offer the capability that it brings; {@code null} for none in particular
   * @throws Refusal as {@link PartnerManagement#toInvite}, when the organisation is not approved,
   *     takes part already or is a side itself, there are too many, or something is missing or too
   *     long
   */
  Partner invite(
      EngagementId id,
      @Nullable OrganisationId organisation,
      String contribution,
      @Nullable CapabilityId offer,
      Viewer viewer) {
    var engagement = joint.toInvite(id, viewer);
    rows.lock(engagement.pair().scenarioId());
    if (organisation == null) {
      throw Refusal.invalid("organisation", "engagement.partner.organisation.missing");
    }
    checkChosen(engagement, organisation, viewer);
    var brings = offer == null ? null : capabilities.get(offer, viewer);
    if (brings != null
        && !(brings.organisationId().equals(organisation) && brings.state().published())) {
      throw Refusal.invalid("capability", "engagement.partner.capability.foreign");
    }
    var invited =
        partners.save(
            Partner.invited(
                UUID.randomUUID(), id, organisation, contribution, brings, clock.instant()));
    events.publishEvent(
        PartnerManagement.audited("engagement.partner-invited", invited, engagement, null));
    news.invited(invited, engagement);
    return invited;
  }

  private void checkChosen(Engagement engagement, OrganisationId organisation, Viewer viewer) {
    if (!organisations.get(organisation, viewer).approved()) {
      throw Refusal.invalid("organisation", "engagement.partner.organisation.missing");
    }
    if (engagement.parties().contains(organisation)) {
      throw Refusal.invalid("organisation", "engagement.partner.organisation.side");
    }
    var present =
        partners.of(engagement.id().value()).stream().filter(each -> each.state().open()).toList();
    if (present.stream().anyMatch(each -> each.organisation().equals(organisation))) {
      throw Refusal.invalid("organisation", "engagement.partner.organisation.asked");
    }
    if (present.size() >= MOST) {
      throw Refusal.invalid("organisation", "engagement.partner.many", MOST);
    }
  }
}
