package io.scenariomarket.permission;

import io.scenariomarket.Api;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.organisation.CreditCodes;
import io.scenariomarket.organisation.OrganisationChanged;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations, those who belong to them, and those who are invited to. */
final class PlantedOrganisations {

  private static final Map<Role, String> MEMBERS =
      Map.of(Role.OWNER, "OWNER", Role.MANAGER, "ADMIN", Role.MEMBER, "MEMBER");

  private PlantedOrganisations() {}

  /** The organisation of a situation, with a colleague of whom nobody plays the role. */
  static void add(Situation situation) {
    var id = situation.organisation();
    insert(
        situation.jdbc(),
        id,
        "权限测试",
        situation.is("pending") ? "PENDING" : situation.is("suspended") ? "SUSPENDED" : "APPROVED");
    var colleague = UUID.randomUUID().toString();
    situation
        .jdbc()
        .sql(
            """
            insert into membership
            values (:owner, :of, 'OWNER', now()), (:manager, :of, 'ADMIN', now()),
              (:member, :of, 'MEMBER', now()), (:colleague, :of, 'MEMBER', now())
            """)
        .param("of", id)
        .param("owner", situation.subject(Role.OWNER))
        .param("manager", situation.subject(Role.MANAGER))
        .param("member", situation.subject(Role.MEMBER))
        .param("colleague", colleague)
        .update();
    situation.put("subject", colleague);
  }

  static void addInvitation(Situation situation) {
    var id = UUID.randomUUID();
    var token = "token-" + id;
    invitation(situation.jdbc(), id, token, situation.organisation(), "someone");
    situation.put("invitation", id.toString());
    situation.put("token", token);
  }

  static void addIntegration(Situation situation) {
    var id = UUID.randomUUID();
    situation
        .jdbc()
        .sql(
            """
            insert into integration (id, organisation_id, subject, name, writes, created_by, created_at)
            values (?, ?, ?, '权限测试', false, 'test', now())
            """)
        .params(id, situation.organisation(), id.toString())
        .update();
    situation.put("integration", id.toString());
  }

  /** One with canaries in its contact and its proof, to which three roles belong. */
  static UUID plant(Planted planted, String state, String name) {
    var id = UUID.randomUUID();
    var jdbc = planted.jdbc();
    insert(jdbc, id, name, state);
    jdbc.sql("update organisation set contact_name = ?, contact_email = ? where id = ?")
        .params(
            planted.withheld("the contact of an organisation"),
            planted.withheld("the address of an organisation") + "@example.com",
            id)
        .update();
    MEMBERS.forEach((role, as) -> member(jdbc, planted.subject(role), id, as));
    planted.add("organisations", id.toString());
    PlantedAttachments.plant(
        planted,
        "organisation",
        id.toString(),
        "ORGANISATION",
        "proof of an organisation",
        Canary.INSIDE_AND_OPERATOR);
    return id;
  }

  static void plantInvitation(Planted planted, UUID organisation) {
    invitation(
        planted.jdbc(),
        UUID.randomUUID(),
        planted.canary("the link of an invitation", Canary.RUNNING),
        organisation,
        planted.canary("the address of an invitation", Canary.RUNNING));
  }

  static void suspend(Planted planted, UUID organisation) {
    planted
        .jdbc()
        .sql("update organisation set state = 'SUSPENDED', version = version + 1 where id = ?")
        .param(organisation)
        .update();
    planted.changed(new OrganisationChanged(new OrganisationId(organisation)));
  }

  /**
   * An approved organisation of the account that belongs to another one; made where it has none.
   */
  static UUID other(JdbcClient jdbc, Api api) {
    var subject = api.subject(Role.OTHER.account().orElseThrow());
    var present =
        jdbc.sql(
                """
                select o.id from membership m join organisation o on o.id = m.organisation_id
                where m.subject = ? and m.role = 'OWNER' and o.state = 'APPROVED' limit 1
                """)
            .param(subject)
            .query(UUID.class)
            .optional();
    if (present.isPresent()) {
      return present.get();
    }
    var organisation = UUID.randomUUID();
    insert(jdbc, organisation, "别的单位", "APPROVED");
    member(jdbc, subject, organisation, "OWNER");
    return organisation;
  }

  private static void insert(JdbcClient jdbc, UUID id, String name, String state) {
    jdbc.sql(
            """
            insert into organisation (id, version, name, credit_code, state, created_at, updated_at)
            values (?, 0, ?, ?, ?, now(), now())
            """)
        .params(id, name, creditCode(), state)
        .update();
  }

  /** One that nobody has. */
  static String creditCode() {
    var number = ThreadLocalRandom.current().nextInt(1_000_000_000);
    return CreditCodes.complete("94120116%09d".formatted(number));
  }

  private static void member(JdbcClient jdbc, String subject, UUID organisation, String role) {
    jdbc.sql("insert into membership values (?, ?, ?, now())")
        .params(subject, organisation, role)
        .update();
  }

  private static void invitation(
      JdbcClient jdbc, UUID id, String token, UUID organisation, String address) {
    jdbc.sql(
            """
            insert into invitation (id, token, organisation_id, email, role, language, invited_by,
              invited_at, expires_at)
            values (?, ?, ?, ? || '@example.com', 'MEMBER', 'zh-CN', 'test', now(),
              now() + interval '1 day')
            """)
        .params(id, token, organisation, address)
        .update();
  }
}
