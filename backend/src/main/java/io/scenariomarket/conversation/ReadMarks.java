package io.scenariomarket.conversation;

import io.scenariomarket.engagement.EngagementId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored marks of how far everybody has read, and has to be told. */
@Repository
class ReadMarks {

  private final JdbcClient jdbc;

  ReadMarks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that somebody has read up to a message; what they read before stays read. */
  void read(EngagementId engagement, Participant reader, int to, Instant now) {
    jdbc.sql(
            """
            insert into thread_mark (engagement_id, subject, organisation_id, read_to, read_at)
            values (:engagement, :subject, :organisation, :to, :now)
            on conflict (engagement_id, subject) do update
              set read_to = :to, read_at = :now, organisation_id = :organisation
              where thread_mark.read_to < :to
            """)
        .param("engagement", engagement.value())
        .param("subject", reader.subject())
        .param("organisation", reader.organisationValue())
        .param("to", to)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Notes that somebody is to be told of a message. */
  void await(EngagementId engagement, Participant recipient, int message, Instant now) {
    jdbc.sql(
            """
            insert into thread_mark (engagement_id, subject, organisation_id, waiting_to,
              waiting_since, waiting_last)
            values (:engagement, :subject, :organisation, :message, :now, :now)
            on conflict (engagement_id, subject) do update
              set waiting_to = :message, waiting_last = :now,
                waiting_since = coalesce(thread_mark.waiting_since, :now)
            """)
        .param("engagement", engagement.value())
        .param("subject", recipient.subject())
        .param("organisation", recipient.organisationValue())
        .param("message", message)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * What somebody is to be told of.
   *
   * @param after the number of the last message that they know
   * @param to the number of the last one that they are told of
   */
  record Due(EngagementId engagement, Participant recipient, int after, int to) {

    /** Whether they have read meanwhile all that they were to be told of. */
    boolean known() {
      return to <= after;
    }
  }

  /**
   * Takes what is to be told now: where nothing more was said for a while, or somebody has waited
   * long. What is told is not told again.
   */
  List<Due> takeDue(Instant now, Duration quiet, Duration longest) {
    return jdbc.sql(
            """
            with due as (
              select engagement_id, subject from thread_mark
              where waiting_last < :quiet or waiting_since < :longest
              order by waiting_last limit 500 for update skip locked)
            update thread_mark m
            set told_to = m.waiting_to, waiting_since = null, waiting_last = null
            from due where m.engagement_id = due.engagement_id and m.subject = due.subject
            returning m.engagement_id, m.subject, m.organisation_id,
              greatest(old.told_to, m.read_to) as after, m.waiting_to
            """)
        .param("quiet", now.minus(quiet).atOffset(ZoneOffset.UTC))
        .param("longest", now.minus(longest).atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new Due(
                    new EngagementId(row.getObject("engagement_id", UUID.class)),
                    new Participant(row.getString("subject"), ThreadMessages.organisation(row)),
                    row.getInt("after"),
                    row.getInt("waiting_to")))
        .list();
  }

  /** Who has read something of a thread, and up to where. */
  List<ReadMark> of(EngagementId engagement) {
    return jdbc.sql(
            """
            select * from thread_mark where engagement_id = ? and read_to > 0
            order by read_at, subject
            """)
        .param(engagement.value())
        .query(
            (row, _) ->
                new ReadMark(
                    row.getString("subject"),
                    ThreadMessages.organisation(row),
                    row.getInt("read_to"),
                    row.getObject("read_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** How many messages of others somebody has not read. */
  long unread(EngagementId engagement, String subject) {
    return jdbc.sql(
            """
            select count(*) from thread_message
            where engagement_id = :engagement and author is distinct from :subject
              and number > coalesce((select read_to from thread_mark
                where engagement_id = :engagement and subject = :subject), 0)
            """)
        .param("engagement", engagement.value())
        .param("subject", subject)
        .query(Long.class)
        .single();
  }
}
