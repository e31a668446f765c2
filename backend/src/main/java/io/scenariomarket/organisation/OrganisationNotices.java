package io.scenariomarket.organisation;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.notification.Addressee;
import io.scenariomarket.notification.Notice;
import io.scenariomarket.notification.NoticeDelivered;
import io.scenariomarket.notification.Notices;
import io.scenariomarket.organisation.Invitation.Mail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what concerns them in their organisations. */
@Component
class OrganisationNotices {

  /** The key of an invitation. */
  static final String INVITATION = "invitation";

  /** What the keys of decisions on an organisation begin with. */
  static final String DECIDED = "organisation";

  private final Notices notices;
  private final Invitations invitations;
  private final Accounts accounts;
  private final Clock clock;

  OrganisationNotices(Notices notices, Invitations invitations, Accounts accounts, Clock clock) {
    this.notices = notices;
    this.invitations = invitations;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Tells somebody that they are invited, once however often they were. */
  void invited(Invitation invitation, Organisation organisation) {
    ended(invitation);
    notices.tell(
        new Addressee(Objects.requireNonNull(invitation.email()), invitation.language()),
        Notice.of(
                INVITATION,
                "/invitations/" + invitation.token(),
                accounts.name(invitation.invitedBy()).orElse(""),
                organisation.name(),
                LocalDate.ofInstant(invitation.expiresAt(), clock.getZone()))
            .about(invitation.id())
            .until(invitation.expiresAt()));
  }

  /** Tells nobody of an invitation any more. */
  void ended(Invitation invitation) {
    notices.withdraw(invitation.id());
  }

  /** Tells the owners of an organisation what was decided on it, and nothing from before. */
  void decided(Organisation organisation, List<String> owners) {
    notices.withdraw(organisation.id().value());
    notices.tell(
        owners,
        Notice.of(
                DECIDED + "." + organisation.state(),
                "/organisations/" + organisation.id(),
                organisation.name(),
                Objects.requireNonNullElse(organisation.stateReason(), ""))
            .about(organisation.id().value()));
  }

  @EventListener
  void on(NoticeDelivered notice) {
    var about = notice.about();
    if (notice.key().equals(INVITATION) && about != null) {
      invitations.note(about, notice.sent() ? Mail.SENT : Mail.REFUSED);
    }
  }
}
