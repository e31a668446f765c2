package io.scenariomarket.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be told, worded, until it has been told. */
@Repository
class WaitingNotices {

  private final JdbcClient jdbc;

  WaitingNotices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One that waits.
   *
   * @param recipient the subject of who is told; {@code null} for somebody with an address alone
   * @param email that address
   * @param entry its words among others; {@code null} for one that is a message of its own
   * @param overview the page that shows all of its kind
   */
  record Waiting(
      @Nullable String recipient,
      @Nullable String email,
      Locale language,
      String key,
      @Nullable UUID about,
      String subject,
      String text,
      @Nullable String entry,
      @Nullable String overview) {}

  void add(
      @Nullable String recipient,
      @Nullable String email,
      Locale language,
      Notice notice,
      Letter letter,
      @Nullable String entry,
      Instant until) {
    jdbc.sql(
            """
            insert into notice (recipient, email, language, key, about, subject, text, entry,
              overview, until)
            values (:recipient, :email, :language, :key, :about, :subject, :text, :entry,
              :overview, :until)
            """)
        .param("recipient", recipient)
        .param("email", email)
        .param("language", language.toLanguageTag())
        .param("key", notice.key())
        .param("about", notice.about())
        .param("subject", letter.subject())
        .param("text", letter.text())
        .param("entry", entry)
        .param("overview", notice.overview())
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(UUID about) {
    jdbc.sql("delete from notice where about = ?").param(about).update();
  }

  /** Whether something waits to be told as soon as nothing more happens. */
  boolean any() {
    return jdbc.sql("select exists (select from notice where not_before < clock_timestamp())")
        .query(Boolean.class)
        .single();
  }

  /** Forgets what it is too late to tell. */
  void forget() {
    jdbc.sql("delete from notice where until < clock_timestamp()").update();
  }

  /**
   * The ids of what is to be told now, message by message. What is told together is told when
   * nothing more has happened for a while, or it has waited long.
   */
  List<List<Long>> due(Duration quiet, Duration longest) {
    return jdbc.sql(
            """
            select array_agg(id order by id) from notice
            group by recipient, email, key, case when overview is null then id end
            having max(not_before) < clock_timestamp()
              and (max(overview) is null
                or max(at) < clock_timestamp() - make_interval(secs => :quiet)
                or min(at) < clock_timestamp() - make_interval(secs => :longest))
            order by min(id)
            """)
        .param("quiet", quiet.toMillis() / 1000.0)
        .param("longest", longest.toMillis() / 1000.0)
        .query((row, _) -> List.of((Long[]) row.getArray(1).getArray()))
        .list();
  }

  /** Takes what is to be told; whoever takes it has to tell it in the same transaction. */
  List<Waiting> take(List<Long> ids) {
    return jdbc.sql(
            """
            with taken as (
              delete from notice where id in (
                select id from notice where id = any(?) for update skip locked)
              returning *)
            select * from taken order by id
            """)
        .param(ids.toArray(Long[]::new))
        .query(WaitingNotices::waiting)
        .list();
  }

  /** Has what could not be told be tried again later: twice as long each time, up to four hours. */
  void postpone(List<Long> ids) {
    jdbc.sql(
            """
            update notice set attempts = attempts + 1,
              not_before = clock_timestamp() + interval '1 minute' * (1 << least(attempts, 8))
            where id = any(?)
            """)
        .param(ids.toArray(Long[]::new))
        .update();
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    return new Waiting(
        row.getString("recipient"),
        row.getString("email"),
        Locale.forLanguageTag(row.getString("language")),
        row.getString("key"),
        row.getObject("about", UUID.class),
        row.getString("subject"),
        row.getString("text"),
        row.getString("entry"),
        row.getString("overview"));
  }
}
