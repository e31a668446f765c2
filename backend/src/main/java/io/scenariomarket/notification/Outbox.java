package io.scenariomarket.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages that leave by mail, of what {@link WrittenNotices} holds. */
@Repository
class Outbox {

  /** So long a message waits for more to be told with it, at the most. */
  static final Duration LONGEST = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final NoticeProperties properties;

  Outbox(JdbcClient jdbc, NoticeProperties properties) {
    this.jdbc = jdbc;
    this.properties = properties;
  }

  /**
   * What a message to be sent is made of.
   *
   * @param choice what the person chose for its kind; {@code null} where they have not
   */
  record Outgoing(
      long id,
      @Nullable String person,
      @Nullable String email,
      Locale language,
      String kind,
      @Nullable MailChoice choice,
      String key,
      @Nullable String overview,
      List<Part> parts) {}

  /** A notice of a message. */
  record Part(
      @Nullable UUID about,
      String subject,
      String text,
      @Nullable String entry,
      @Nullable String calendar) {}

  /** Whether something waits to be mailed as soon as nothing more happens. */
  boolean any() {
    return jdbc.sql(
            """
            select exists (select from notice_message
              where mail = 'WAITING' and not_before < clock_timestamp())
            """)
        .query(Boolean.class)
        .single();
  }

  /** Gives up what it is too late to mail. */
  void forget() {
    jdbc.sql(
            """
            update notice_message set mail = 'LATE', done_at = clock_timestamp()
            where mail in ('WAITING', 'DAILY') and until < clock_timestamp()
            """)
        .update();
  }

  /**
   * The messages to be mailed now. One that may be joined by others waits until nothing more has
   * happened for a while, or it has waited long.
   */
  List<Long> due() {
    return jdbc.sql(
            """
            select id from notice_message
            where mail = 'WAITING' and not_before < clock_timestamp()
              and (overview is null
                or last_at < clock_timestamp() - make_interval(secs => :quiet)
                or first_at < clock_timestamp() - make_interval(secs => :longest))
            order by id
            """)
        .param("quiet", properties.quietSeconds())
        .param("longest", LONGEST.toSeconds())
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /**
   * Takes a message to mail it in the same transaction; empty where another instance has taken it,
   * or it was withdrawn.
   */
  Optional<Outgoing> take(long id) {
    return jdbc.sql(
            """
            select m.*, (select choice from mail_choice c
                where c.recipient = m.recipient and c.kind = m.kind) as choice
            from notice_message m where id = ? and mail = 'WAITING'
            for update skip locked
            """)
        .param(id)
        .query(this::outgoing)
        .optional();
  }

  /** Has a message wait for the mail of the day. */
  void keepForTheDay(long id) {
    jdbc.sql("update notice_message set mail = 'DAILY' where id = ?").param(id).update();
  }

  /** Leaves a message to the inbox alone. */
  void keepUnsent(long id) {
    done(id, "NONE", null);
  }

  /**
   * Notes that a message has left, and keeps its words no longer, or that it cannot.
   *
   * @param fault why it cannot; {@code null} when it has left
   */
  void done(long id, @Nullable MailFault fault) {
    done(id, fault == null ? "SENT" : "REFUSED", fault);
  }

  private void done(long id, String state, @Nullable MailFault fault) {
    jdbc.sql(
            """
            with done as (
              update notice_message
              set mail = :state, done_at = clock_timestamp(), problem = :problem, reply = :reply
              where id = :id returning id)
            update notice set text = null, entry = null, calendar = null
            where message_id in (select id from done) and :state <> 'REFUSED'
            """)
        .param("state", state)
        .param("problem", fault == null ? null : fault.problem().name())
        .param("reply", fault == null ? null : fault.reply())
        .param("id", id)
        .update();
  }

  /** Has what could not be mailed be tried again later: twice as long each time, up to 4 hours. */
  void postpone(long id, MailFault fault) {
    jdbc.sql(
            """
            update notice_message set attempts = attempts + 1, problem = :problem, reply = :reply,
              not_before = clock_timestamp() + interval '1 minute' * (1 << least(attempts, 8))
            where id = :id
            """)
        .param("problem", fault.problem().name())
        .param("reply", fault.reply())
        .param("id", id)
        .update();
  }

  /** A message, with {@code choice} beside its own columns. */
  Outgoing outgoing(ResultSet row, int number) throws SQLException {
    var id = row.getLong("id");
    var language = row.getString("language");
    var choice = row.getString("choice");
    return new Outgoing(
        id,
        row.getString("recipient"),
        row.getString("email"),
        Locale.forLanguageTag(language),
        row.getString("kind"),
        choice == null ? null : MailChoice.valueOf(choice),
        row.getString("key"),
        row.getString("overview"),
        parts(id, language));
  }

  private List<Part> parts(long id, String language) {
    return jdbc.sql(
            """
            select about, subjects ->> :language as subject, text, entry, calendar from notice
            where message_id = :id order by id
            """)
        .param("language", language)
        .param("id", id)
        .query(
            (row, _) ->
                new Part(
                    row.getObject("about", UUID.class),
                    row.getString("subject"),
                    row.getString("text"),
                    row.getString("entry"),
                    row.getString("calendar")))
        .list();
  }
}
