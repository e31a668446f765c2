package io.scenariomarket.identity;

import io.scenariomarket.identity.Invitation.Answer;
import io.scenariomarket.identity.Invitation.Mail;
import io.scenariomarket.identity.Memberships.Membership;
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

/**
 * Who belongs to an organisation: invited, joined, promoted, removed, left. An organisation always
 * keeps an owner.
 */
@Service
@Transactional
class OrganisationPeople {

  private static final int TOKEN_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final OrganisationManagement organisations;
  private final Memberships memberships;
  private final Invitations invitations;
  private final InvitationProperties settings;
  private final Validator validator;
  private final OrganisationNotices notices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OrganisationPeople(
      OrganisationManagement organisations,
      Memberships memberships,
      Invitations invitations,
      InvitationProperties settings,
      Validator validator,
      OrganisationNotices notices,
      ApplicationEventPublisher events,
      Clock clock) {
    this.organisations = organisations;
    this.memberships = memberships;
    this.invitations = invitations;
    this.settings = settings;
    this.validator = validator;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The members, those who run the organisation first.
   *
   * @throws Refusal when the viewer may not see them
   */
  @Transactional(readOnly = true)
  List<Membership> members(OrganisationId organisation, Viewer viewer) {
    require(Permission.READ_PEOPLE, organisation, viewer);
    return memberships.of(organisation);
  }

  /**
   * The invitations that nobody has answered yet.
   *
   * @throws Refusal when the viewer may not see them
   */
  @Transactional(readOnly = true)
  List<Invitation> invitations(OrganisationId organisation, Viewer viewer) {
    require(Permission.MANAGE_PEOPLE, organisation, viewer);
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
    require(Permission.MANAGE_PEOPLE, organisation, viewer);
    if (role == OrganisationRole.OWNER) {
      throw Refusal.invalid("role", "people.owner-not-invited");
    }
    var address = Text.address(email);
    if (address.isEmpty() || !validator.validateValue(Contact.class, "email", address).isEmpty()) {
      throw Refusal.invalid("email", "people.email-invalid");
    }
    if (memberships.has(organisation, address)) {
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
    var before = memberships.role(subject, organisation);
    if (before.isEmpty() || !before.get().includes(invitation.role())) {
      set(organisation, subject, invitation.role(), "membership.joined");
    }
    return invitation;
  }

  /** Declines an invitation. Whoever holds its link may, since it went to them alone. */
  Invitation decline(String token, Viewer viewer) {
    memberships.lock(open(token).organisation());
    var invitation = open(token);
    end(invitation, Answer.DECLINED, viewer);
    return invitation;
  }

  /**
   * Gives a member another role.
   *
   * @throws Refusal when the viewer may not, or no owner would be left
   */
  void change(OrganisationId organisation, String subject, OrganisationRole role, Viewer viewer) {
    var before = toManage(organisation, subject, viewer);
    if (role == OrganisationRole.OWNER || before == OrganisationRole.OWNER) {
      requireOwner(organisation, viewer);
    }
    if (before == role) {
      return;
    }
    keepAnOwner(organisation, before, "people.last-owner");
    set(organisation, subject, role, "membership.role-changed");
  }

  /**
   * Removes a member.
   *
   * @throws Refusal when the viewer may not, or no owner would be left
   */
  void remove(OrganisationId organisation, String subject, Viewer viewer) {
    var before = toManage(organisation, subject, viewer);
    if (before == OrganisationRole.OWNER) {
      requireOwner(organisation, viewer);
    }
    keepAnOwner(organisation, before, "people.last-owner");
    end(organisation, subject, before, "membership.removed");
  }

  /**
   * Leaves an organisation.
   *
   * @throws Refusal when the viewer is its last owner
   */
  void leave(OrganisationId organisation, Viewer viewer) {
    require(Permission.READ_PEOPLE, organisation, viewer);
    var subject = viewer.subject().orElseThrow();
    memberships.lock(organisation);
    var role =
        memberships
            .role(subject, organisation)
            .orElseThrow(() -> Refusal.notFound("people.not-a-member"));
    keepAnOwner(organisation, role, "people.last-owner-leaves");
    end(organisation, subject, role, "membership.left");
  }

  /**
   * Hands the organisation over to another member; the viewer stays its administrator.
   *
   * @throws Refusal when the viewer is no owner, or the other no member
   */
  void transfer(OrganisationId organisation, String subject, Viewer viewer) {
    require(Permission.TRANSFER_OWNERSHIP, organisation, viewer);
    var self = viewer.subject().orElseThrow();
    toManage(organisation, subject, viewer);
    requireOwner(organisation, viewer);
    if (subject.equals(self)) {
      return;
    }
    set(organisation, subject, OrganisationRole.OWNER, "membership.ownership-received");
    set(organisation, self, OrganisationRole.ADMIN, "membership.ownership-given");
  }

  /**
   * Makes a member the owner of an organisation that has lost its own.
   *
   * @throws Refusal when the viewer is no operator, the other no member, or there is an owner
   */
  void appoint(OrganisationId organisation, String subject, Viewer viewer) {
    require(Permission.APPOINT_OWNER, organisation, viewer);
    memberships.lock(organisation);
    if (memberships.role(subject, organisation).isEmpty()) {
      throw Refusal.notFound("people.not-a-member");
    }
    if (memberships.owners(organisation) > 0) {
      throw Refusal.conflict("people.has-an-owner");
    }
    set(organisation, subject, OrganisationRole.OWNER, "membership.owner-appointed");
  }

  private OrganisationRole toManage(OrganisationId organisation, String subject, Viewer viewer) {
    require(Permission.MANAGE_PEOPLE, organisation, viewer);
    memberships.lock(organisation);
    return memberships
        .role(subject, organisation)
        .orElseThrow(() -> Refusal.notFound("people.not-a-member"));
  }

  private void keepAnOwner(OrganisationId organisation, OrganisationRole before, String refusal) {
    if (before == OrganisationRole.OWNER && memberships.owners(organisation) == 1) {
      throw Refusal.conflict(refusal);
    }
  }

  /** Refuses whoever is no owner, also who was one when the request began. */
  private void requireOwner(OrganisationId organisation, Viewer viewer) {
    require(Permission.TRANSFER_OWNERSHIP, organisation, viewer);
    if (memberships
        .role(viewer.subject().orElseThrow(), organisation)
        .filter(OrganisationRole.OWNER::equals)
        .isEmpty()) {
      throw Refusal.forbidden("people.forbidden");
    }
  }

  private Invitation unanswered(OrganisationId organisation, UUID id, Viewer viewer) {
    require(Permission.MANAGE_PEOPLE, organisation, viewer);
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

  private void set(
      OrganisationId organisation, String subject, OrganisationRole role, String action) {
    var before =
        memberships
            .role(subject, organisation)
            .map(known -> Map.of("role", known.name()))
            .orElse(Map.of());
    memberships.put(subject, organisation, role);
    changed(action, organisation, subject, before, Map.of("role", role.name()));
  }

  private void end(
      OrganisationId organisation, String subject, OrganisationRole before, String action) {
    memberships.remove(subject, organisation);
    changed(action, organisation, subject, Map.of("role", before.name()), Map.of());
  }

  private void changed(
      String action,
      OrganisationId organisation,
      String subject,
      Map<String, ?> before,
      Map<String, ?> after) {
    events.publishEvent(new Audited(action, "membership", subject, organisation, before, after));
    events.publishEvent(new OrganisationChanged(organisation));
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

  /** Nothing is told of an organisation that the viewer may not even see. */
  private void require(Permission permission, OrganisationId organisation, Viewer viewer) {
    organisations.get(organisation, viewer);
    if (!viewer.may(permission, organisation)) {
      throw Refusal.forbidden("people.forbidden");
    }
  }

  private static String token() {
    var bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
