package io.scenariomarket.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored submissions. */
@Component
class Submissions {

  private final JdbcClient jdbc;

  Submissions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(
      UUID id, UUID campaign, String token, Submission content, Instant now, Instant expiresAt) {
    jdbc.sql(
            """
            insert into campaign_submission (id, campaign_id, token, title, problem, expected_result,
              organisation_name, contact_name, contact_phone, contact_email,
              created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(campaign)
        .param(token)
        .param(content.title())
        .param(content.problem())
        .param(content.expectedResult())
        .param(content.organisation())
        .param(content.name())
        .param(content.phone())
        .param(content.email())
        .param(utc(now))
        .param(utc(expiresAt))
        .update();
  }

  Optional<Submitted> byToken(String token) {
    return jdbc.sql("select * from campaign_submission where token = ? for update")
        .param(token)
        .query(Submissions::read)
        .optional();
  }

  /** Whether this address has something on this campaign that waits to be confirmed. */
  boolean waiting(UUID campaign, String email) {
    return jdbc.sql(
                """
                select count(*) from campaign_submission
                where campaign_id = ? and lower(contact_email) = lower(?) and confirmed_at is null
                """)
            .params(campaign, email)
            .query(Integer.class)
            .single()
        >= MOST_WAITING;
  }

  /** How many of one address may wait: somebody else may have typed it. */
  private static final int MOST_WAITING = 5;

  /** Notes that it was confirmed, and keeps nothing of whoever sent it: that is with the need. */
  void confirm(UUID id, UUID scenario, Reference reference, Instant now) {
    jdbc.sql(
            """
            update campaign_submission set confirmed_at = ?, scenario_id = ?, reference = ?, token = null,
              problem = null, expected_result = null, organisation_name = null,
              contact_name = null, contact_phone = null, contact_email = null
            where id = ?
            """)
        .params(utc(now), scenario, reference.value(), id)
        .update();
  }

  /**
   * What was confirmed.
   *
   * @param scenario what it has become
   */
  record Confirmed(UUID campaign, String title, UUID scenario, Instant at) {}

  Optional<Confirmed> byReference(Reference reference) {
    return jdbc.sql(
            """
            select campaign_id, title, scenario_id, confirmed_at from campaign_submission
            where reference = ?
            """)
        .param(reference.value())
        .query(
            (row, _) ->
                new Confirmed(
                    row.getObject("campaign_id", UUID.class),
                    row.getString("title"),
                    row.getObject("scenario_id", UUID.class),
                    row.getObject("confirmed_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  /** Forgets what nobody confirmed in time. */
  int forget(Instant now) {
    return jdbc.sql("delete from campaign_submission where confirmed_at is null and expires_at < ?")
        .param(utc(now))
        .update();
  }

  private static Submitted read(ResultSet row, int number) throws SQLException {
    var open = row.getString("contact_email") != null;
    return new Submitted(
        row.getObject("id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getString("token"),
        row.getString("title"),
        open
            ? new Submission(
                row.getString("title"),
                row.getString("problem"),
                row.getString("expected_result"),
                row.getString("organisation_name"),
                row.getString("contact_name"),
                row.getString("contact_phone"),
                row.getString("contact_email"),
                true)
            : null,
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
