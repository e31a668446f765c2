package io.scenariomarket.organisation;

import io.scenariomarket.identity.Accounts;
import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.Invitation.Answer;
import io.scenariomarket.organisation.Invitation.Mail;
import io.scenariomarket.shared.Contact;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people come into an organisation: invited, and joined with that or declined. */
@Service
@Transactional
class InvitationManagement {

  private static final int TOKEN_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final OrganisationManagement organisations;
  private final OrganisationPeople people;
  private final Memberships memberships;
  private final Accounts accounts;
  private final Invitations invitations;
  private final InvitationProperties settings;
  private final Validator validator;
  private final OrganisationNotices notices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  InvitationManagement(
      OrganisationManagement organisations,
      OrganisationPeople people,
      Memberships memberships,
      Accounts accounts,
      Invitations invitations,
      InvitationProperties settings,
      Validator validator,
      OrganisationNotices notices,
      ApplicationEventPublisher events,
      Clock clock) {
    this.organisations = organisations;
    this.people = people;
    this.memberships = memberships;
    this.accounts = accounts;
    this.invitations = invitations;
    this.settings = settings;
    this.validator = validator;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The invitations that nobody has answered yet.
   *
   * @throws Refusal when the viewer may not see them
   */
  @Transactional(readOnly = true)
  List<Invitation> unanswered(OrganisationId organisation, Viewer viewer) {
    people.require(Permission.MANAGE_PEOPLE, organisation, viewer);
    return invitations.unanswered(organisation);
  }

  /**
   * Invites somebody; they are told by e-mail.
   *
   * @throws Refusal when the viewer may not, the address is none, or it is invited already
   */
  Invitation invite(
      OrganisationId organisation,
      @Nullable String email,
      OrganisationRole role,
      Locale language,
      Viewer viewer) {
    people.require(Permission.MANAGE_PEOPLE, organisation, viewer);
    if (role == OrganisationRole.OWNER) {
      throw Refusal.invalid("role", "people.owner-not-invited");
    }
    var address = Text.address(email);
    if (address.isEmpty() || !validator.validateValue(Contact.class, "email", address).isEmpty()) {
      throw Refusal.invalid("email", "people.email-invalid");
    }
    var known = accounts.withAddress(address);
    if (memberships.of(organisation).stream().anyMatch(each -> known.contains(each.subject()))) {
      throw Refusal.invalid("email", "people.member-already");
    }
    if (invitations.unanswered(organisation, address).isPresent()) {
      throw Refusal.invalid("email", "people.invited-already");
    }
    var now = clock.instant();
    var invitation =
        new Invitation(
            UUID.randomUUID(),
            token(),
            organisation,
            address,
            role,
            language,
            viewer.subject().orElseThrow(),
            now,
            now.plus(settings.valid()),
            null,
            Mail.WAITING);
    invitations.add(invitation, address);
    audit("invitation.sent", invitation, Map.of(), Map.of("role", role.name()));
    notices.invited(invitation, organisations.owner(organisation));
    return invitation;
  }

  /** Sends an invitation again, with a new term. */
  void inviteAgain(OrganisationId organisation, UUID id, Viewer viewer) {
    var invitation = unanswered(organisation, id, viewer);
    invitations.renew(id, clock.instant(), clock.instant().plus(settings.valid()));
    audit("invitation.sent", invitation, Map.of(), Map.of("role", invitation.role().name()));
    notices.invited(unanswered(organisation, id, viewer), organisations.owner(organisation));
  }

  /** Takes an invitation back. */
  void revoke(OrganisationId organisation, UUID id, Viewer viewer) {
    var invitation = unanswered(organisation, id, viewer);
    end(invitation, Answer.REVOKED, viewer);
  }

  /**
   * The invitation that a link carries.
   *
   * @throws Refusal when there is none, or it has ended
   */
  Invitation open(String token) {
    var invitation =
        invitations.byToken(token).orElseThrow(() -> Refusal.notFound("invitation.not-found"));
    if (!invitation.open(clock.instant())) {
      throw Refusal.notFound("invitation.ended");
    }
    return invitation;
  }

  /**
   * Joins the organisation that an invitation is for.
   *
   * @throws Refusal when the invitation has ended
   */
  Invitation accept(String token, Viewer viewer) {
    var subject = viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed"));
    var invitation = open(token);
    var organisation = invitation.organisation();
    memberships.lock(organisation);
    end(open(token), Answer.ACCEPTED, viewer);
    people.join(subject, organisation, invitation.role());
    return invitation;
  }

  /** Declines an invitation. Whoever holds its link may, since it went to them alone. */
  Invitation decline(String token, Viewer viewer) {
    memberships.lock(open(token).organisation());
    var invitation = open(token);
    end(invitation, Answer.DECLINED, viewer);
    return invitation;
  }

  private Invitation unanswered(OrganisationId organisation, UUID id, Viewer viewer) {
    people.require(Permission.MANAGE_PEOPLE, organisation, viewer);
    var invitation =
        invitations
            .find(id)
            .filter(each -> each.organisation().equals(organisation))
            .orElseThrow(() -> Refusal.notFound("invitation.not-found"));
    if (invitation.answer() != null) {
      throw Refusal.conflict("invitation.answered");
    }
    return invitation;
  }

  private void end(Invitation invitation, Answer answer, Viewer viewer) {
    notices.ended(invitation);
    invitations.answer(
        invitation.id(), answer, viewer.subject().orElse("visitor"), clock.instant());
    var action =
        switch (answer) {
          case ACCEPTED -> "invitation.accepted";
          case DECLINED -> "invitation.declined";
          case REVOKED -> "invitation.revoked";
        };
    audit(action, invitation, Map.of("role", invitation.role().name()), Map.of());
  }

  private void audit(
      String action, Invitation invitation, Map<String, ?> before, Map<String, ?> after) {
    events.publishEvent(
        new Audited(
            action,
            "invitation",
            invitation.id().toString(),
            invitation.organisation(),
            before,
            after));
  }

  private static String token() {
    var bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
