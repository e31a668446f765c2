package io.scenariomarket.organisation;

import io.scenariomarket.identity.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored integrations that are not revoked. */
@Component
class Integrations {

  private final JdbcClient jdbc;
  private final Clock clock;

  Integrations(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those of an organisation, the oldest first, the expired ones with them. */
  List<Integration> of(OrganisationId organisation) {
    return jdbc.sql(
            """
            select * from integration where organisation_id = ? and revoked_at is null
            order by created_at, id
            """)
        .param(organisation.value())
        .query((row, _) -> read(row))
        .list();
  }

  Optional<Integration> find(OrganisationId organisation, UUID id) {
    return of(organisation).stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * The one whose tokens have this subject, while they count: not revoked, not expired, and people
   * belong to the organisation who answer for it.
   */
  Optional<Integration> inForce(String subject) {
    return jdbc.sql(
            """
            select * from integration i where subject = ? and revoked_at is null
              and exists (select 1 from membership m where m.organisation_id = i.organisation_id)
            """)
        .param(subject)
        .query((row, _) -> read(row))
        .optional()
        .filter(each -> !each.expired(clock.instant()));
  }

  /** Keeps others from adding to an organisation's until the end of the transaction. */
  void lock(OrganisationId organisation) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('integrations of ' || ?, 0))")
        .param(organisation.toString())
        .query((_, _) -> true)
        .single();
  }

  void add(Integration integration, String createdBy) {
    jdbc.sql(
            """
            insert into integration (id, organisation_id, subject, name, writes, created_by,
              created_at, expires_at)
            values (:id, :organisation, :subject, :name, :writes, :by, :at, :expires)
            """)
        .param("id", integration.id())
        .param("organisation", integration.organisation().value())
        .param("subject", integration.subject())
        .param("name", integration.name())
        .param("writes", integration.writes())
        .param("by", createdBy)
        .param("at", integration.createdAt().atOffset(ZoneOffset.UTC))
        .param("expires", time(integration.expiresAt()))
        .update();
  }

  void revoke(Integration integration) {
    jdbc.sql("update integration set revoked_at = ? where id = ?")
        .params(clock.instant().atOffset(ZoneOffset.UTC), integration.id())
        .update();
  }

  private static Integration read(ResultSet row) throws SQLException {
    var expires = row.getObject("expires_at", OffsetDateTime.class);
    return new Integration(
        row.getObject("id", UUID.class),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        row.getString("subject"),
        row.getString("name"),
        row.getBoolean("writes"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        expires == null ? null : expires.toInstant());
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
