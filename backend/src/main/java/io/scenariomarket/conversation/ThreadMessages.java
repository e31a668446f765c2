package io.scenariomarket.conversation;

import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored messages of all threads. */
@Repository
class ThreadMessages {

  private final JdbcClient jdbc;

  ThreadMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The number of the next message; nobody else gets one until this transaction has ended. */
  int next(EngagementId engagement) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("thread " + engagement)
        .query(_ -> {});
    return last(engagement) + 1;
  }

  /** The number of the last message; 0 where nothing was said. */
  int last(EngagementId engagement) {
    return jdbc.sql("select coalesce(max(number), 0) from thread_message where engagement_id = ?")
        .param(engagement.value())
        .query(Integer.class)
        .single();
  }

  void add(ThreadMessage message) {
    jdbc.sql(
            """
            insert into thread_message (id, engagement_id, number, author, organisation_id, text, at)
            values (:id, :engagement, :number, :author, :organisation, :text, :at)
            """)
        .param("id", message.id())
        .param("engagement", message.engagement().value())
        .param("number", message.number())
        .param("author", message.author())
        .param(
            "organisation", message.organisation() == null ? null : message.organisation().value())
        .param("text", message.text())
        .param("at", message.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<ThreadMessage> find(UUID id) {
    return jdbc.sql("select * from thread_message where id = ?")
        .param(id)
        .query(ThreadMessages::message)
        .optional();
  }

  /** The last messages below a number, the first first. */
  List<ThreadMessage> before(EngagementId engagement, int number, int most) {
    return jdbc.sql(
            """
            select * from thread_message where engagement_id = ? and number < ?
            order by number desc limit ?
            """)
        .params(engagement.value(), number, most)
        .query(ThreadMessages::message)
        .list()
        .reversed();
  }

  /** The first messages above a number, and not above another one, the first first. */
  List<ThreadMessage> between(EngagementId engagement, int after, int upTo, int most) {
    return jdbc.sql(
            """
            select * from thread_message where engagement_id = ? and number > ? and number <= ?
            order by number limit ?
            """)
        .params(engagement.value(), after, upTo, most)
        .query(ThreadMessages::message)
        .list();
  }

  /** Who has written in a thread. */
  List<Participant> writers(EngagementId engagement) {
    return jdbc.sql(
            """
            select distinct author as subject, organisation_id from thread_message
            where engagement_id = ? and author is not null
            """)
        .param(engagement.value())
        .query(
            (row, _) -> new Participant(row.getString("subject"), ThreadMessages.organisation(row)))
        .list();
  }

  private static ThreadMessage message(ResultSet row, int at) throws SQLException {
    return new ThreadMessage(
        row.getObject("id", UUID.class),
        new EngagementId(row.getObject("engagement_id", UUID.class)),
        row.getInt("number"),
        row.getString("author"),
        organisation(row),
        row.getString("text"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  /** The organisation of a row; {@code null} for the task force. */
  static @Nullable OrganisationId organisation(ResultSet row) throws SQLException {
    var id = row.getObject("organisation_id", UUID.class);
    return id == null ? null : new OrganisationId(id);
  }
}
