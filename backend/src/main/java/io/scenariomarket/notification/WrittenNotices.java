package io.scenariomarket.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people are told, as it is written down. A message to one person is one notice, or several of
 * a kind that were told within one operation.
 */
@Repository
class WrittenNotices {

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
        where id in (select id from open)
          and last_at < clock_timestamp() - make_interval(secs => :quiet / 3)),
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
  private final NoticeProperties properties;

  WrittenNotices(JdbcClient jdbc, JsonMapper json, NoticeProperties properties) {
    this.jdbc = jdbc;
    this.json = json;
    this.properties = properties;
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
        .param("quiet", properties.quietSeconds())
        .param("longest", Outbox.LONGEST.toSeconds())
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
}
