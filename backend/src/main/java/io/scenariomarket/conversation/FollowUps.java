package io.scenariomarket.conversation;

import io.scenariomarket.engagement.EngagementId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored follow-ups. */
@Repository
class FollowUps {

  private final JdbcClient jdbc;

  FollowUps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(FollowUp followUp, String creator, Instant now) {
    jdbc.sql(
            """
            insert into follow_up (id, engagement_id, what, responsible, organisation_id, due_on,
              created_by, created_at)
            values (:id, :engagement, :what, :responsible, :organisation, :due, :creator, :now)
            """)
        .param("id", followUp.id())
        .param("engagement", followUp.engagement().value())
        .param("what", followUp.what())
        .param("responsible", followUp.responsible())
        .param(
            "organisation",
            followUp.organisation() == null ? null : followUp.organisation().value())
        .param("due", followUp.dueOn())
        .param("creator", creator)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<FollowUp> find(UUID id) {
    return jdbc.sql("select * from follow_up where id = ?")
        .param(id)
        .query(FollowUps::followUp)
        .optional();
  }

  /** Those of an engagement: what is open first, and of that what is due first. */
  List<FollowUp> of(EngagementId engagement, int most) {
    return jdbc.sql(
            """
            select * from follow_up where engagement_id = ?
            order by done_at is not null, due_on, id limit ?
            """)
        .params(engagement.value(), most)
        .query(FollowUps::followUp)
        .list();
  }

  int count(EngagementId engagement) {
    return jdbc.sql("select count(*) from follow_up where engagement_id = ?")
        .param(engagement.value())
        .query(Integer.class)
        .single();
  }

  /** Notes that it is done, or open again. */
  void done(UUID id, @Nullable Instant at) {
    jdbc.sql("update follow_up set done_at = :at where id = :id")
        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** Takes those that are late and of which nobody was reminded since a day. */
  List<FollowUp> takeLate(LocalDate today, LocalDate again) {
    return jdbc.sql(
            """
            update follow_up set reminded_on = :today
            where done_at is null and responsible is not null and due_on < :today
              and (reminded_on is null or reminded_on <= :again)
            returning *
            """)
        .param("today", today)
        .param("again", again)
        .query(FollowUps::followUp)
        .list();
  }

  private static FollowUp followUp(ResultSet row, int at) throws SQLException {
    var done = row.getObject("done_at", OffsetDateTime.class);
    return new FollowUp(
        row.getObject("id", UUID.class),
        new EngagementId(row.getObject("engagement_id", UUID.class)),
        row.getString("what"),
        row.getString("responsible"),
        ThreadMessages.organisation(row),
        row.getObject("due_on", LocalDate.class),
        done == null ? null : done.toInstant());
  }
}
