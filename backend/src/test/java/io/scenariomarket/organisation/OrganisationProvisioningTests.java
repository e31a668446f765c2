package io.scenariomarket.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.MarketTest;
import io.scenariomarket.Outage;
import io.scenariomarket.identity.CurrentUser;
import io.scenariomarket.identity.KeycloakAdmin;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationRole;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.identity.ZoneRole;
import io.scenariomarket.shared.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keycloak's organizations follow the market's organisations. */
@MarketTest
class OrganisationProvisioningTests {

  private static final String EXPERT = "5ce0a410-0000-4000-8000-000000000004";
  private static final String LEADER = "5ce0a410-0000-4000-8000-000000000005";

  @Autowired OrganisationManagement organisations;
  @Autowired Memberships memberships;
  @Autowired OrganisationProvisioning provisioning;
  @Autowired KeycloakAdmin admin;
  @Autowired JdbcClient jdbc;

  private final String name = "供给公司" + UUID.randomUUID();
  private final String code = freshCode();

  @AfterEach
  void leave() {
    jdbc.sql(
            """
            delete from membership where organisation_id in (
              select organisation_id from membership where subject in (?, ?))
            """)
        .params(EXPERT, LEADER)
        .update();
  }

  @Test
  void makesOneWithItsMembersOnceItIsApproved() {
    var id = registered();
    eventually(() -> assertThat(outbox(id, "%")).isZero());
    assertThat(atKeycloak(id)).isEmpty();

    organisations.decide(id, OrganisationState.APPROVED, null, taskForce());
    eventually(
        () -> {
          var found = atKeycloak(id).orElseThrow();
          assertThat(found.getName()).isEqualTo(name);
          assertThat(found.getAlias()).isEqualTo(code.toLowerCase(Locale.ROOT));
          assertThat(found.isEnabled()).isTrue();
          assertThat(members(found)).containsExactly(EXPERT);
        });
  }

  @Test
  void followsMembersNamesAndStates() {
    var id = approved();
    memberships.put(LEADER, id, OrganisationRole.OWNER);
    memberships.remove(EXPERT, id);
    provisioning.on(new OrganisationChanged(id));
    eventually(() -> assertThat(members(atKeycloak(id).orElseThrow())).containsExactly(LEADER));

    revise(id, profile(name + "改名", code));
    eventually(() -> assertThat(atKeycloak(id).orElseThrow().getName()).endsWith("改名"));

    organisations.decide(id, OrganisationState.SUSPENDED, "资料不实", taskForce());
    eventually(() -> assertThat(atKeycloak(id).orElseThrow().isEnabled()).isFalse());
    organisations.decide(id, OrganisationState.APPROVED, null, taskForce());
    eventually(() -> assertThat(atKeycloak(id).orElseThrow().isEnabled()).isTrue());
  }

  @Test
  void takesAnotherCreditCode() {
    var id = approved();
    var other = freshCode();
    revise(id, profile(name, other));
    eventually(
        () -> {
          var found = atKeycloak(id).orElseThrow();
          assertThat(found.getAlias()).isEqualTo(other.toLowerCase(Locale.ROOT));
          assertThat(members(found)).containsExactly(EXPERT);
        });
  }

  @Test
  void tellsApartOrganisationsOfTheSameName() {
    var one = approved();
    var other = organisations.register(profile(name, freshCode()), taskForce()).id();
    eventually(
        () -> {
          assertThat(atKeycloak(one).orElseThrow().getName()).isEqualTo(name);
          assertThat(atKeycloak(other).orElseThrow().getName()).startsWith(name + " (");
        });
  }

  @Test
  void skipsMembersWhomKeycloakDoesNotKnow() {
    var id = approved();
    memberships.put("5ce0a410-0000-4000-8000-00000000dead", id, OrganisationRole.MEMBER);
    memberships.put(LEADER, id, OrganisationRole.MEMBER);
    provisioning.on(new OrganisationChanged(id));
    eventually(
        () ->
            assertThat(members(atKeycloak(id).orElseThrow()))
                .containsExactlyInAnyOrder(EXPERT, LEADER));
  }

  @Test
  void bringsSamplesThatHaveMembersAndNoOthers() {
    var samples = jdbc.sql("select id from organisation where sample").query(UUID.class).set();
    var withMembers = jdbc.sql("select organisation_id from membership").query(UUID.class).set();
    withMembers.retainAll(samples);
    assertThat(withMembers).isNotEmpty();
    eventually(
        () ->
            assertThat(samples)
                .filteredOn(id -> atKeycloak(new OrganisationId(id)).isPresent())
                .containsExactlyInAnyOrderElementsOf(withMembers));
  }

  @Test
  void waitsWhileKeycloakIsAwayAndIsRightInTheEnd() {
    var id = registered();
    try (var _ = Outage.ofKeycloak()) {
      organisations.decide(id, OrganisationState.APPROVED, null, taskForce());
      revise(id, profile(name + "改名", code));
      eventually(() -> assertThat(outbox(id, "FAILED")).isPositive());
    }
    eventually(
        () -> {
          assertThat(atKeycloak(id).orElseThrow().getName()).isEqualTo(name + "改名");
          assertThat(outbox(id, "%")).isZero();
        });
    assertThat(members(atKeycloak(id).orElseThrow())).containsExactly(EXPERT);
  }

  private OrganisationId registered() {
    return organisations.register(profile(name, code), viewer(EXPERT)).id();
  }

  private OrganisationId approved() {
    var id = registered();
    organisations.decide(id, OrganisationState.APPROVED, null, taskForce());
    eventually(() -> assertThat(atKeycloak(id)).isPresent());
    return id;
  }

  private void revise(OrganisationId id, OrganisationProfile profile) {
    organisations.revise(id, profile, organisations.owner(id).version(), taskForce());
  }

  private long outbox(OrganisationId id, String status) {
    return jdbc.sql(
            """
            select count(*) from event_publication
            where listener_id like '%OrganisationProvisioning%' and status like :status
              and serialized_event like '%' || :id || '%'
            """)
        .param("id", id.toString())
        .param("status", status)
        .query(Long.class)
        .single();
  }

  private Optional<OrganizationRepresentation> atKeycloak(OrganisationId id) {
    return admin.ask(
        realm -> realm.organizations().searchByAttribute("market-id:" + id).stream().findFirst());
  }

  private List<String> members(OrganizationRepresentation organization) {
    return admin.ask(
        realm ->
            realm.organizations().get(organization.getId()).members().list(0, 50).stream()
                .map(MemberRepresentation::getId)
                .toList());
  }

  private static void eventually(ThrowingRunnable holds) {
    await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(holds);
  }

  private static Viewer taskForce() {
    return viewer("5ce0a410-0000-4000-8000-000000000001", ZoneRole.TASKFORCE);
  }

  private static Viewer viewer(String subject, ZoneRole... roles) {
    return new Viewer(
        new CurrentUser(subject, "someone", "某人", null, Set.of(roles), Instant.now()), Map.of());
  }

  private static OrganisationProfile profile(String name, String code) {
    return new OrganisationProfile(
        name,
        code,
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        Contact.NONE);
  }

  private static String freshCode() {
    var number = ThreadLocalRandom.current().nextInt(1_000_000_000);
    return CreditCodes.complete("92120116%09d".formatted(number));
  }
}
