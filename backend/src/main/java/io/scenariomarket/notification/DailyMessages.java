package io.scenariomarket.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for the mail of the day, and who has had theirs. */
@Repository
class DailyMessages {

  private final JdbcClient jdbc;
  private final Outbox outbox;

  DailyMessages(JdbcClient jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  /**
   * For whom something waits that they were told before the hour, and who had no mail yet on this
   * day.
   */
  List<String> awaited(LocalDate day, Instant hour) {
    return jdbc.sql(
            """
            select distinct recipient from notice_message m
            where mail = 'DAILY' and first_at < :hour and not_before < clock_timestamp()
              and not exists (
                select from daily_mail d where d.recipient = m.recipient and d.day >= :day)
            """)
        .param("hour", hour.atOffset(ZoneOffset.UTC))
        .param("day", day)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /**
   * Takes on a person's mail of a day, until the end of the transaction; {@code false} where
   * another instance has done it.
   */
  boolean claim(String person, LocalDate day) {
    return jdbc.sql(
                """
                insert into daily_mail (recipient, day) values (?, ?)
                on conflict (recipient) do update set day = excluded.day
                where daily_mail.day < excluded.day
                """)
            .params(person, day)
            .update()
        == 1;
  }

  /** What somebody has read meanwhile is nothing new, and what they switched off not wanted. */
  void dropRead(String person) {
    jdbc.sql(
            """
            update notice_message m set mail = 'NONE', done_at = clock_timestamp()
            where recipient = ? and mail = 'DAILY' and (read_at is not null or exists (
              select from mail_choice c
              where c.recipient = m.recipient and c.kind = m.kind and c.choice = 'OFF'))
            """)
        .param(person)
        .update();
  }

  /** All that waits for a person, the oldest first. */
  List<Outbox.Outgoing> take(String person) {
    return jdbc.sql(
            """
            select m.*, null as choice from notice_message m
            where recipient = ? and mail = 'DAILY' order by id for update
            """)
        .param(person)
        .query(outbox::outgoing)
        .list();
  }

  /** Notes with which mail of a day messages left. */
  void left(List<Outbox.Outgoing> told, LocalDate day) {
    jdbc.sql("update notice_message set daily_on = ? where id = any(?)")
        .params(day, told.stream().map(Outbox.Outgoing::id).toArray(Long[]::new))
        .update();
  }

  /** Has a mail that was not sent be tried again later. */
  void postpone(String person, MailFault fault) {
    jdbc.sql("select id from notice_message where recipient = ? and mail = 'DAILY'")
        .param(person)
        .query((row, _) -> row.getLong(1))
        .list()
        .forEach(id -> outbox.postpone(id, fault));
  }
}
