package io.scenariomarket.notification;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.Invitation;
import io.scenariomarket.identity.Invitation.Mail;
import io.scenariomarket.identity.InvitationSent;
import io.scenariomarket.identity.Invitations;
import io.scenariomarket.identity.OrganisationDecided;
import io.scenariomarket.identity.OrganisationManagement;
import io.scenariomarket.shared.PublicAddress;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells people by e-mail what concerns them in their organisations. */
@Component
class OrganisationMails {

  private final Mailer mailer;
  private final PublicAddress address;
  private final Invitations invitations;
  private final OrganisationManagement organisations;
  private final Accounts accounts;
  private final Clock clock;

  OrganisationMails(
      Mailer mailer,
      PublicAddress address,
      Invitations invitations,
      OrganisationManagement organisations,
      Accounts accounts,
      Clock clock) {
    this.mailer = mailer;
    this.address = address;
    this.invitations = invitations;
    this.organisations = organisations;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Async
  @TransactionalEventListener
  void on(InvitationSent event) {
    invitations
        .find(event.id())
        .filter(invitation -> invitation.open(clock.instant()))
        .filter(invitation -> invitation.mail() == Mail.WAITING)
        .ifPresent(this::send);
  }

  private void send(Invitation invitation) {
    var language = invitation.language();
    var until =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(language)
            .format(invitation.expiresAt().atZone(clock.getZone()));
    var sent =
        mailer.send(
            Objects.requireNonNull(invitation.email()),
            language,
            "invitation",
            accounts.name(invitation.invitedBy()).orElse(""),
            organisations.owner(invitation.organisation()).name(),
            address.of("/invitations/" + invitation.token()),
            until);
    invitations.note(invitation.id(), sent ? Mail.SENT : Mail.REFUSED);
  }

  @Async
  @TransactionalEventListener
  void on(OrganisationDecided event) {
    var organisation = organisations.owner(event.id());
    if (organisation.state() != event.state()) {
      return; // Decided anew in between: that event tells it.
    }
    for (var to : accounts.addresses(organisations.owners(event.id()))) {
      mailer.send(
          to.email(),
          to.language(),
          "organisation." + event.state(),
          organisation.name(),
          Objects.requireNonNullElse(organisation.stateReason(), ""),
          address.of("/organisations/" + event.id()));
    }
  }
}
