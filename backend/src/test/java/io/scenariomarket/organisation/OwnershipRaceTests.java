package io.scenariomarket.organisation;

import static io.scenariomarket.Refusing.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scenariomarket.MarketTest;
import io.scenariomarket.identity.CurrentUser;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.shared.Refusal;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do at the same moment leaves an organisation with an owner. */
@MarketTest
class OwnershipRaceTests {

  private static final int TIMES = 8;

  @Autowired OrganisationManagement organisations;
  @Autowired People made;
  @Autowired OrganisationPeople people;
  @Autowired InvitationManagement invitations;
  @Autowired Memberships memberships;
  @Autowired JdbcClient jdbc;

  private Viewer owner;
  private OrganisationId organisation;

  @BeforeEach
  void register() {
    var founder = made.somebody();
    organisation = organisations.register(People.profile("同时变动的公司"), founder).id();
    owner = made.now(founder);
  }

  @RepeatedTest(TIMES)
  void whoIsHandedItMayNotLeaveAtThatMoment() throws Exception {
    var heir = member(OrganisationRole.MEMBER);
    atOnce(
        () -> people.transfer(organisation, subject(heir), owner),
        () -> people.leave(organisation, heir));
    assertThat(memberships.owners(organisation)).isEqualTo(1);
  }

  @RepeatedTest(TIMES)
  void twoOwnersMayNotBothLeave() throws Exception {
    var other = member(OrganisationRole.OWNER);
    atOnce(() -> people.leave(organisation, owner), () -> people.leave(organisation, other));
    assertThat(memberships.owners(organisation)).isEqualTo(1);
  }

  @RepeatedTest(TIMES)
  void itIsHandedOverOnce() throws Exception {
    var one = member(OrganisationRole.MEMBER);
    var other = member(OrganisationRole.MEMBER);
    atOnce(
        () -> people.transfer(organisation, subject(one), owner),
        () -> people.transfer(organisation, subject(other), owner));
    assertThat(memberships.owners(organisation)).isEqualTo(1);
  }

  @RepeatedTest(TIMES)
  void anInvitationLetsOneIn() throws Exception {
    var invitation =
        invitations.invite(
            organisation,
            "race-" + organisation + "@example.com",
            OrganisationRole.MEMBER,
            Locale.SIMPLIFIED_CHINESE,
            owner);
    var one = made.somebody();
    var other = made.somebody();
    atOnce(
        () -> invitations.accept(invitation.token(), one),
        () -> invitations.accept(invitation.token(), other));
    assertThat(memberships.of(organisation)).hasSize(2);
  }

  @RepeatedTest(TIMES)
  void aCreditCodeIsRegisteredOnce() throws Exception {
    var profile = People.profile("同时登记的公司");
    var one = made.somebody();
    var other = made.somebody();
    atOnce(
        () -> organisations.register(profile, one), () -> organisations.register(profile, other));
    assertThat(
            jdbc.sql("select count(*) from organisation where credit_code = ?")
                .param(profile.creditCode())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void theDatabaseItselfKeepsOne() {
    member(OrganisationRole.MEMBER);
    assertThatThrownBy(
            () ->
                jdbc.sql("delete from membership where organisation_id = ? and role = 'OWNER'")
                    .param(organisation.value())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void theOperatorAppointsOneWhereThereIsNone() {
    var member = member(OrganisationRole.MEMBER);
    var operator =
        new Viewer(
            new CurrentUser("operator", "admin", "运维", null, Set.of(ZoneRole.ADMIN), null),
            java.util.Map.of());
    refused(Refusal.Kind.CONFLICT, () -> people.appoint(organisation, subject(member), operator));
    jdbc.sql("alter table membership disable trigger membership_keeps_an_owner").update();
    try {
      jdbc.sql("delete from membership where organisation_id = ? and role = 'OWNER'")
          .param(organisation.value())
          .update();
    } finally {
      jdbc.sql("alter table membership enable trigger membership_keeps_an_owner").update();
    }
    refused(Refusal.Kind.FORBIDDEN, () -> people.appoint(organisation, subject(member), member));
    refused(Refusal.Kind.NOT_FOUND, () -> people.appoint(organisation, subject(owner), operator));

    people.appoint(organisation, subject(member), operator);

    assertThat(memberships.role(subject(member), organisation)).contains(OrganisationRole.OWNER);
  }

  private Viewer member(OrganisationRole role) {
    var somebody = made.somebody();
    memberships.put(subject(somebody), organisation, role);
    return made.now(somebody);
  }

  private static String subject(Viewer viewer) {
    return viewer.subject().orElseThrow();
  }

  /** Does both at the same moment; one of them may be refused, and nothing else may happen. */
  private static void atOnce(Runnable one, Runnable other) throws Exception {
    var both = new CountDownLatch(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(after(both, one));
      var second = threads.submit(after(both, other));
      settle(first);
      settle(second);
    }
  }

  private static Callable<Void> after(CountDownLatch both, Runnable action) {
    return () -> {
      both.countDown();
      both.await();
      action.run();
      return null;
    };
  }

  private static void settle(Future<Void> action) throws InterruptedException {
    try {
      action.get();
    } catch (ExecutionException e) {
      assertThat(e.getCause()).isInstanceOf(Refusal.class);
    }
  }
}
