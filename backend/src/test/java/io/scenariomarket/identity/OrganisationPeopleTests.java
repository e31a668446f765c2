package io.scenariomarket.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Mailbox;
import io.scenariomarket.MarketTest;
import io.scenariomarket.shared.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Joining, running and leaving an organisation. */
@MarketTest
class OrganisationPeopleTests {

  private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

  @Autowired OrganisationManagement organisations;
  @Autowired OrganisationPeople people;
  @Autowired Invitations invitations;
  @Autowired Accounts accounts;
  @Autowired OwnData own;
  @Autowired Memberships memberships;
  @Autowired JdbcClient jdbc;
  @Autowired Mailbox mailbox;

  private People made;
  private Viewer owner;
  private OrganisationId organisation;

  @BeforeEach
  void register() {
    made = new People(accounts, memberships);
    owner = made.somebody();
    organisation = organisations.register(People.profile("新登记的公司"), owner).id();
    owner = made.now(owner);
  }

  @Test
  void invitesByMailAndLetsWhoeverHasTheLinkJoin() {
    var email = "colleague-" + organisation + "@example.com";
    var invitation = people.invite(organisation, email, OrganisationRole.MEMBER, ZH, owner);
    var message = mailbox.awaitTextTo(email);
    assertThat(message).contains("/invitations/" + invitation.token(), "新登记的公司");

    var colleague = made.somebody();
    people.accept(invitation.token(), colleague);
    assertThat(made.now(colleague).memberships())
        .isEqualTo(Map.of(organisation, OrganisationRole.MEMBER));
    refused(Refusal.Kind.NOT_FOUND, () -> people.accept(invitation.token(), made.somebody()));
  }

  @Test
  void letsNobodyJoinByAnInvitationThatEnded() {
    var revoked = invite("revoked@example.com");
    people.revoke(organisation, revoked.id(), owner);
    var declined = invite("declined@example.com");
    people.decline(declined.token(), Viewer.VISITOR);
    var expired = invite("expired@example.com");
    jdbc.sql("update invitation set expires_at = now() - interval '1 minute' where id = ?")
        .param(expired.id())
        .update();
    var stranger = made.somebody();
    for (var ended : new Invitation[] {revoked, declined, expired}) {
      refused(Refusal.Kind.NOT_FOUND, () -> people.accept(ended.token(), stranger));
    }
    assertThat(made.now(stranger).memberships()).isEmpty();
    people.inviteAgain(organisation, expired.id(), owner);
    people.accept(expired.token(), stranger);
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
        () -> people.invite(organisation, "o@example.com", OrganisationRole.OWNER, ZH, owner));
  }

  @Test
  void lendsAnInvitationNoMoreRightsThanItsRole() {
    var again = invite("again@example.com");
    people.accept(again.token(), owner);
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
    refused(Refusal.Kind.FORBIDDEN, () -> people.invitations(organisation, member));
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

  @Test
  void erasesAPersonAndEndsTheirSignIn() {
    var member = joined(OrganisationRole.MEMBER);
    var name = member.user().username();
    refused(Refusal.Kind.INVALID, () -> own.erase("somebody else", member));
    assertThat(own.export(member).toString()).contains(name);
    assertThat(own.export(member))
        .containsKeys(
            "account",
            "memberships",
            "invitations",
            "scenarios",
            "capabilities",
            "attachments",
            "actions");

    own.erase(name, member);
    assertThat(accounts.welcome(member.user())).isFalse();
    assertThat(made.now(member).memberships()).isEmpty();
    assertThat(accounts.name(member.subject().orElseThrow())).isEmpty();
    assertThat(
            jdbc.sql("select to_jsonb(a)::text from account a where subject = ?")
                .param(member.subject().orElseThrow())
                .query(String.class)
                .single())
        .doesNotContain(name);
  }

  @Test
  void letsTheLastOwnerGoOnlyWithoutColleagues() {
    var member = joined(OrganisationRole.MEMBER);
    refused(Refusal.Kind.INVALID, () -> own.erase(owner.user().username(), owner));
    people.remove(organisation, member.subject().orElseThrow(), owner);
    decide(OrganisationState.APPROVED, null, made.somebody(ZoneRole.TASKFORCE));
    own.erase(owner.user().username(), owner);
    assertThat(organisations.owner(organisation).state()).isEqualTo(OrganisationState.SUSPENDED);
  }

  @Test
  void endsASignInFromBeforeAChangeOfRights() {
    var user = owner.user();
    assertThat(accounts.welcome(user)).isTrue();
    accounts.signOutEverywhere(
        new KeycloakPeople.Person(
            user.subject(), user.username(), user.displayName(), null, Set.of()));
    assertThat(accounts.welcome(user)).isFalse();
    await().until(() -> accounts.welcome(again(user)));
  }

  private static CurrentUser again(CurrentUser user) {
    return new CurrentUser(
        user.subject(),
        user.username(),
        user.displayName(),
        user.email(),
        user.roles(),
        java.time.Instant.now());
  }

  private void decide(OrganisationState next, String reason, Viewer viewer) {
    organisations.decide(organisation, next, reason, viewer);
  }

  private Invitation invite(String email) {
    return invite(email, owner);
  }

  private Invitation invite(String email, Viewer viewer) {
    return people.invite(organisation, email, OrganisationRole.MEMBER, ZH, viewer);
  }

  private Viewer joined(OrganisationRole role) {
    var joining = made.somebody();
    var email = joining.user().email();
    var invitation = people.invite(organisation, email, role, ZH, owner);
    people.accept(invitation.token(), joining);
    return made.now(joining);
  }

  private static void refused(Refusal.Kind kind, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }
}
