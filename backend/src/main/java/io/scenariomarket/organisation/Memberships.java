package io.scenariomarket.organisation;

import io.scenariomarket.identity.Affiliations;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.OrganisationRole;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs to which organisation, and as what. People are named by their subject. */
@Component
class Memberships implements Affiliations {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Integrations integrations;

  Memberships(JdbcClient jdbc, Clock clock, Integrations integrations) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.integrations = integrations;
  }

  /**
   * A person in an organisation.
   *
   * @param subject the person
   * @param since when they joined
   */
  record Membership(String subject, OrganisationRole role, Instant since) {}

  @Override
  public Map<OrganisationId, OrganisationRole> of(String subject) {
    return jdbc
        .sql(
            """
            select organisation_id, role from membership where subject = :subject
            union all
            select organisation_id, 'MEMBER' from integration
            where subject = :subject and revoked_at is null
              and (expires_at is null or expires_at > :now)
            """)
        .param("subject", subject)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                Map.entry(
                    new OrganisationId(row.getObject(1, UUID.class)),
                    OrganisationRole.valueOf(row.getString(2))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public boolean integrates(String subject) {
    return integrations.inForce(subject).isPresent();
  }

  /** The members of an organisation, those who run it first, then the longest-standing. */
  List<Membership> of(OrganisationId organisation) {
    return jdbc.sql(
            """
            select subject, role, since from membership where organisation_id = ?
            order by array_position(array['OWNER', 'ADMIN', 'MEMBER'], role), since, subject
            """)
        .param(organisation.value())
        .query(
            (row, _) ->
                new Membership(
                    row.getString(1),
                    OrganisationRole.valueOf(row.getString(2)),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Who belongs to which of some organisations, by subject. */
  Map<String, Set<OrganisationId>> among(Collection<OrganisationId> organisations) {
    return jdbc
        .sql("select subject, organisation_id from membership where organisation_id = any(?)")
        .param(OrganisationId.values(organisations))
        .query(
            (row, _) ->
                Map.entry(row.getString(1), new OrganisationId(row.getObject(2, UUID.class))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));
  }

  Optional<OrganisationRole> role(String subject, OrganisationId organisation) {
    return jdbc.sql("select role from membership where subject = ? and organisation_id = ?")
        .params(subject, organisation.value())
        .query(String.class)
        .optional()
        .map(OrganisationRole::valueOf);
  }

  /** Gives a person a role in an organisation, whether or not they belong to it yet. */
  void put(String subject, OrganisationId organisation, OrganisationRole role) {
    jdbc.sql(
            """
            insert into membership (subject, organisation_id, role, since) values (?, ?, ?, ?)
            on conflict (subject, organisation_id) do update set role = excluded.role
            """)
        .params(
            subject, organisation.value(), role.name(), clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Has every other change of an organisation's people wait until this transaction ends. What is
   * read after it is as it stays.
   */
  void lock(OrganisationId organisation) {
    jdbc.sql("select id from organisation where id = ? for update")
        .param(organisation.value())
        .query(UUID.class)
        .optional();
  }

  /** How many owners an organisation has. */
  int owners(OrganisationId organisation) {
    return jdbc.sql("select count(*) from membership where organisation_id = ? and role = 'OWNER'")
        .param(organisation.value())
        .query(Integer.class)
        .single();
  }

  void remove(String subject, OrganisationId organisation) {
    jdbc.sql("delete from membership where subject = ? and organisation_id = ?")
        .params(subject, organisation.value())
        .update();
  }
}
