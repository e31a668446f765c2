package io.scenariomarket.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people are told, as it is written down and leaves by mail. A message to one person is one
 * notice, or several of a kind that were told within one operation.
 */
@Repository
class Outbox {

  /** One click on many items is over after that. */
  static final Duration QUIET = Duration.ofSeconds(3);

  private static final Duration LONGEST = Duration.ofMinutes(2);

  /*
   * A notice joins the message of others where they are told together: in one transaction, or one
   * soon after the other. A message that somebody else is at work on is left alone, so that no two
   * transactions wait for each other.
   */
  private static final String ADD =
      """
      with open as (
        select id from notice_message
        where coalesce(recipient, email) = :whom and key = :key and overview = :overview
          and mail in ('WAITING', 'NONE') and attempts = 0 and read_at is null
          and (xmin = pg_current_xact_id()::xid
            or last_at > clock_timestamp() - make_interval(secs => :quiet)
              and first_at > clock_timestamp() - make_interval(secs => :longest))
        order by id desc limit 1 for update skip locked),
      touched as (
        update notice_message set last_at = clock_timestamp()
        where id in (select id from open) and last_at < clock_timestamp() - interval '1 second'),
      made as (
        insert into notice_message
          (recipient, email, language, kind, key, overview, mail, until, ends)
        select :recipient, :email, :language, :kind, :key, :overview, :mail, :until, :ends
        where not exists (select from open)
        returning id)
      insert into notice (message_id, about, link, subjects, text, entry, calendar)
      select id, :about, :link, cast(:subjects as jsonb), :text, :entry, :calendar
      from (select id from open union all select id from made) message
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Outbox(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Whom a notice is for.
   *
   * @param person their subject; {@code null} for somebody with an address alone
   * @param email where to write whom the address book does not know
   */
  record Recipient(@Nullable String person, @Nullable String email, Locale language) {}

  /**
   * A notice in words.
   *
   * @param subjects what the inbox calls it, by language
   * @param text of a mail of its own
   * @param entry its words among others; {@code null} for one that is a message of its own
   */
  record Worded(Map<String, String> subjects, String text, @Nullable String entry) {}

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

  /** Writes a notice down; {@code mailed} where it is to be mailed, too. */
  void add(
      Recipient to, NoticeKind kind, Notice notice, Worded words, boolean mailed, Instant until) {
    jdbc.sql(ADD)
        .param("whom", Objects.requireNonNullElse(to.person(), to.email()))
        .param("recipient", to.person())
        .param("email", to.email())
        .param("language", to.language().toLanguageTag())
        .param("kind", kind.key())
        .param("key", notice.key())
        .param("overview", notice.overview())
        .param("mail", mailed ? "WAITING" : "NONE")
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("ends", notice.until() != null)
        .param("quiet", QUIET.toSeconds())
        .param("longest", LONGEST.toSeconds())
        .param("about", notice.about())
        .param("link", notice.link())
        .param("subjects", json.writeValueAsString(words.subjects()))
        .param("text", words.text())
        .param("entry", words.entry())
        .param("calendar", notice.calendar())
        .update();
  }

  /** Takes back what was not mailed yet about something; what failed is not tried again either. */
  void remove(UUID about) {
    jdbc.sql(
            """
            update notice n set text = null, entry = null, calendar = null from notice_message m
            where n.about = ? and m.id = n.message_id and m.mail in ('REFUSED', 'LATE')
            """)
        .param(about)
        .update();
    jdbc.sql(
            """
            with gone as (
              delete from notice n using notice_message m
              where n.about = ? and m.id = n.message_id and m.mail in ('WAITING', 'DAILY')
              returning n.id, n.message_id)
            delete from notice_message m using gone
            where m.id = gone.message_id and not exists (
              select from notice n where n.message_id = m.id
                and n.id not in (select id from gone))
            """)
        .param(about)
        .update();
  }

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
        .param("quiet", QUIET.toSeconds())
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
