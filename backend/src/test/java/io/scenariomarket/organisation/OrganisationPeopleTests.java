package io.scenariomarket.organisation;

import static io.scenariomarket.Refusing.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Mailbox;
import io.scenariomarket.MarketTest;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.shared.Refusal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Joining, running and leaving an organisation. */
@MarketTest
class OrganisationPeopleTests {

  private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

  @Autowired OrganisationManagement organisations;
  @Autowired People made;
  @Autowired OrganisationPeople people;
  @Autowired InvitationManagement invitations;
  @Autowired JdbcClient jdbc;
  @Autowired Mailbox mailbox;

  private Viewer owner;
  private OrganisationId organisation;

  @BeforeEach
  void register() {
    owner = made.somebody();
    organisation = organisations.register(People.profile("新登记的公司"), owner).id();
    owner = made.now(owner);
  }

  @Test
  void invitesByMailAndLetsWhoeverHasTheLinkJoin() {
    var email = "colleague-" + organisation + "@example.com";
    var invitation = invitations.invite(organisation, email, OrganisationRole.MEMBER, ZH, owner);
    var message = mailbox.awaitTextTo(email);
    assertThat(message).contains("/invitations/" + invitation.token(), "新登记的公司");

    var colleague = made.somebody();
    invitations.accept(invitation.token(), colleague);
    assertThat(made.now(colleague).memberships())
        .isEqualTo(Map.of(organisation, OrganisationRole.MEMBER));
    refused(Refusal.Kind.NOT_FOUND, () -> invitations.accept(invitation.token(), made.somebody()));
  }

  @Test
  void letsNobodyJoinByAnInvitationThatEnded() {
    var revoked = invite("revoked@example.com");
    invitations.revoke(organisation, revoked.id(), owner);
    var declined = invite("declined@example.com");
    invitations.decline(declined.token(), Viewer.VISITOR);
    var expired = invite("expired@example.com");
    jdbc.sql("update invitation set expires_at = now() - interval '1 minute' where id = ?")
        .param(expired.id())
        .update();
    var stranger = made.somebody();
    for (var ended : new Invitation[] {revoked, declined, expired}) {
      refused(Refusal.Kind.NOT_FOUND, () -> invitations.accept(ended.token(), stranger));
    }
    assertThat(made.now(stranger).memberships()).isEmpty();
    invitations.inviteAgain(organisation, expired.id(), owner);
    invitations.accept(expired.token(), stranger);
    assertThat(made.now(stranger).organisations()).containsExactly(organisation);
  }

  @Test
  void refusesAnAddressThatIsNoneOrIsInvitedAlready() {
    refused(Refusal.Kind.INVALID, () -> invite("nobody"));
    refused(Refusal.Kind.INVALID, () -> invite(" "));
    invite("twice@example.com");
    refused(Refusal.Kind.INVALID, () -> invite("TWICE@example.com"));
    refused(
        Refusal.Kind.INVALID,
        () -> invitations.invite(organisation, "o@example.com", OrganisationRole.OWNER, ZH, owner));
  }

  @Test
  void lendsAnInvitationNoMoreRightsThanItsRole() {
    var again = invite("again@example.com");
    invitations.accept(again.token(), owner);
    assertThat(made.now(owner).memberships())
        .isEqualTo(Map.of(organisation, OrganisationRole.OWNER));
  }

  @Test
  void alwaysKeepsAnOwner() {
    var self = owner.subject().orElseThrow();
    refused(Refusal.Kind.CONFLICT, () -> people.leave(organisation, owner));
    refused(
        Refusal.Kind.CONFLICT,
        () -> people.change(organisation, self, OrganisationRole.MEMBER, owner));
    refused(Refusal.Kind.CONFLICT, () -> people.remove(organisation, self, owner));

    var heir = joined(OrganisationRole.MEMBER);
    people.transfer(organisation, heir.subject().orElseThrow(), owner);
    assertThat(made.now(heir).memberships()).containsValue(OrganisationRole.OWNER);
    assertThat(made.now(owner).memberships()).containsValue(OrganisationRole.ADMIN);
    people.leave(organisation, made.now(owner));
    assertThat(made.now(owner).memberships()).isEmpty();
  }

  @Test
  void letsEachRoleDoWhatItMayAndNoMore() {
    var admin = joined(OrganisationRole.ADMIN);
    var member = joined(OrganisationRole.MEMBER);
    var stranger = made.somebody();
    var subject = member.subject().orElseThrow();

    assertThat(people.members(organisation, member)).hasSize(3);
    refused(Refusal.Kind.FORBIDDEN, () -> invitations.unanswered(organisation, member));
    refused(Refusal.Kind.FORBIDDEN, () -> invite("x@example.com", member));
    refused(Refusal.Kind.FORBIDDEN, () -> people.remove(organisation, subject, member));
    refused(Refusal.Kind.NOT_FOUND, () -> people.members(organisation, stranger));
    refused(Refusal.Kind.NOT_FOUND, () -> invite("x@example.com", stranger));
    refused(
        Refusal.Kind.FORBIDDEN,
        () -> people.change(organisation, subject, OrganisationRole.OWNER, admin));
    refused(
        Refusal.Kind.FORBIDDEN,
        () -> people.remove(organisation, owner.subject().orElseThrow(), admin));
    refused(Refusal.Kind.FORBIDDEN, () -> people.transfer(organisation, subject, admin));

    people.change(organisation, subject, OrganisationRole.ADMIN, admin);
    people.remove(organisation, subject, admin);
    assertThat(made.now(member).memberships()).isEmpty();
  }

  @Test
  void isDecidedByTheTaskForceAlone() {
    var taskForce = made.somebody(ZoneRole.TASKFORCE);
    for (var other : new Viewer[] {owner, made.somebody(ZoneRole.ADMIN)}) {
      refused(Refusal.Kind.FORBIDDEN, () -> decide(OrganisationState.APPROVED, null, other));
    }
    for (var other :
        new Viewer[] {made.somebody(ZoneRole.EXPERT), made.somebody(), Viewer.VISITOR}) {
      refused(Refusal.Kind.NOT_FOUND, () -> decide(OrganisationState.APPROVED, null, other));
    }
    refused(Refusal.Kind.INVALID, () -> decide(OrganisationState.RETURNED, " ", taskForce));
    decide(OrganisationState.RETURNED, "请补充营业执照", taskForce);
    var message = mailbox.awaitTextTo(String.valueOf(owner.user().email()));
    assertThat(message).contains("请补充营业执照");

    var returned = organisations.get(organisation, owner);
    organisations.revise(organisation, returned.profile(), returned.version(), owner);
    assertThat(organisations.get(organisation, owner).state()).isEqualTo(OrganisationState.PENDING);
    decide(OrganisationState.APPROVED, null, taskForce);
    assertThat(organisations.get(organisation, Viewer.VISITOR).approved()).isTrue();
    decide(OrganisationState.SUSPENDED, "投诉属实", taskForce);
    refused(Refusal.Kind.NOT_FOUND, () -> organisations.get(organisation, Viewer.VISITOR));
  }

  private void decide(OrganisationState next, String reason, Viewer viewer) {
    organisations.decide(organisation, next, reason, viewer);
  }

  private Invitation invite(String email) {
    return invite(email, owner);
  }

  private Invitation invite(String email, Viewer viewer) {
    return invitations.invite(organisation, email, OrganisationRole.MEMBER, ZH, viewer);
  }

  private Viewer joined(OrganisationRole role) {
    var joining = made.somebody();
    var email = joining.user().email();
    var invitation = invitations.invite(organisation, email, role, ZH, owner);
    invitations.accept(invitation.token(), joining);
    return made.now(joining);
  }
}
