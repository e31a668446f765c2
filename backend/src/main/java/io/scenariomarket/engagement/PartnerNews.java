package io.scenariomarket.engagement;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.work.PartyPeople;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells organisations that bid together what they are asked and what became of it. */
@Component
class PartnerNews {

  /** The key of its notices. */
  static final String KIND = "engagement-partner";

  private final Partners partners;
  private final Engagements engagements;
  private final Notices notices;
  private final EngagementNews people;
  private final PartyPeople parties;
  private final OrganisationManagement organisations;

  PartnerNews(
      Partners partners,
      Engagements engagements,
      Notices notices,
      EngagementNews people,
      PartyPeople parties,
      OrganisationManagement organisations) {
    this.partners = partners;
    this.engagements = engagements;
    this.notices = notices;
    this.people = people;
    this.parties = parties;
    this.organisations = organisations;
  }

  /** Somebody was asked. */
  void invited(Partner partner, Engagement engagement) {
    notices.tell(
        peopleOf(partner),
        Notice.of(
                KIND + "-invited",
                partner.address(),
                engagement.title(),
                name(engagement.pair().supplier()),
                partner.contribution())
            .about(partner.id()));
  }

  /** Somebody answered, or does not take part any more. */
  void moved(Partner partner, Engagement engagement, PartnerAction action, PartnerState before) {
    if (action == PartnerAction.REMOVE) {
      tell(peopleOf(partner), "/partnerships", partner, engagement, action);
    } else {
      tell(people.people(engagement, Part.SUPPLIER), page(engagement), partner, engagement, action);
    }
    if (partner.state() == PartnerState.CONFIRMED || before == PartnerState.CONFIRMED) {
      tell(people.people(engagement, Part.NEED), page(engagement), partner, engagement, action);
    }
  }

  private void tell(
      List<String> recipients,
      String page,
      Partner partner,
      Engagement engagement,
      PartnerAction action) {
    notices.tell(
        recipients,
        Notice.of(
                KIND + "-changed",
                page,
                engagement.title(),
                new DefaultMessageSourceResolvable(
                    new String[] {"engagement.partner.did." + action},
                    new Object[] {name(partner.organisation())}),
                Optional.ofNullable(partner.words()).stream().<Object>map(it -> it).toList())
            .about(engagement.id().value()));
  }

  /** Whoever bids together is told where it stands, like the supplier. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(EngagementChanged event) {
    var joined = partners.confirmed(new UUID[] {event.id().value()});
    if (joined.isEmpty()) {
      return;
    }
    var engagement = engagements.findById(event.id()).orElseThrow();
    notices.tell(
        joined.stream().flatMap(each -> peopleOf(each).stream()).distinct().toList(),
        Notice.of(
                KIND + "-moved",
                page(engagement),
                engagement.title(),
                new DefaultMessageSourceResolvable("engagement.state." + event.after()))
            .about(engagement.id().value()));
  }

  private static String page(Engagement engagement) {
    return engagement.ref().address();
  }

  private List<String> peopleOf(Partner partner) {
    return parties.of(null, List.of(partner.organisation()));
  }

  private String name(OrganisationId organisation) {
    return Stream.ofNullable(organisations.names(List.of(organisation)).get(organisation))
        .findFirst()
        .orElse("");
  }
}
