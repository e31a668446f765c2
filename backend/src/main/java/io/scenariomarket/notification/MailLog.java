package io.scenariomarket.notification;

import io.scenariomarket.shared.PageOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which mails left and which did not, for those who look after the market. What is in them is not
 * told here: it is for their readers alone.
 */
@Repository
@Transactional
public class MailLog {

  private static final String FOUND =
      """
       from notice_message m
      where mail <> 'NONE' and (cast(:kind as text) is null or kind = :kind)
        and (cast(:state as text) is null or mail = :state)
      """;

  /**
   * What can be tried again: what failed or waits after a failure, unless it has no words any more.
   */
  private static final String AGAIN =
      """
      (mail in ('REFUSED', 'LATE') and not (ends and until < clock_timestamp())
          or mail in ('WAITING', 'DAILY') and attempts > 0)
        and exists (select from notice n where n.message_id = m.id and n.text is not null)
      """;

  private final JdbcClient jdbc;
  private final Delivery delivery;

  MailLog(JdbcClient jdbc, Delivery delivery) {
    this.jdbc = jdbc;
    this.delivery = delivery;
  }

  /**
   * What is wanted of the log.
   *
   * @param kind the key of a {@link NoticeKind}; {@code null} for all
   * @param state {@code null} for all
   */
  public record Filter(@Nullable String kind, @Nullable MailState state) {}

  /**
   * A mail.
   *
   * @param person whom it is for, by subject; {@code null} for somebody with an address alone
   * @param email the address of somebody of whom no account knows one
   * @param at when it was told
   * @param attempts how often it was tried in vain since it was told, or tried again by hand
   * @param fault why it did not leave at the last attempt; {@code null} for no fault
   * @param next when it is tried next; {@code null} where it is not, or goes with the mail of a day
   * @param doneAt when it left, or was given up
   * @param again whether it can be tried again by hand
   */
  public record Mail(
      long id,
      @Nullable String person,
      @Nullable String email,
      String kind,
      MailState state,
      Instant at,
      int attempts,
      @Nullable MailFault fault,
      @Nullable Instant next,
      @Nullable Instant doneAt,
      boolean again) {}

  /** The latest first. */
  @Transactional(readOnly = true)
  public PageOf<Mail> list(Filter filter, int page, int size) {
    var total = filtered("select count(*)" + FOUND, filter).query(Long.class).single();
    var mails =
        filtered(
                "select m.*, "
                    + AGAIN
                    + " as again"
                    + FOUND
                    + " order by id desc limit :size offset :offset",
                filter)
            .param("size", size)
            .param("offset", (long) page * size)
            .query(MailLog::mail)
            .list();
    return new PageOf<>(mails, total, page, size);
  }

  /** Why no mail leaves at all at present; empty where none says so. */
  @Transactional(readOnly = true)
  public Optional<MailProblem> outage() {
    return jdbc.sql(
            """
            select problem from notice_message
            where mail in ('WAITING', 'DAILY') and problem in ('AWAY', 'SIGN_IN')
            order by id desc limit 1
            """)
        .query((row, _) -> MailProblem.valueOf(row.getString(1)))
        .optional();
  }

  /** How many mails are in which state. */
  @Transactional(readOnly = true)
  public Map<MailState, Long> counts() {
    var counts = new EnumMap<MailState, Long>(MailState.class);
    jdbc.sql("select mail, count(*) from notice_message where mail <> 'NONE' group by mail")
        .query(
            row -> {
              counts.put(MailState.valueOf(row.getString(1)), row.getLong(2));
            });
    return counts;
  }

  /** Has a mail be tried again now; {@code false} where it cannot be. */
  public boolean tryAgain(long id) {
    var tried =
        jdbc.sql(
                    """
                    update notice_message m
                    set mail = case when mail = 'DAILY' then mail else 'WAITING' end, attempts = 0,
                      not_before = clock_timestamp(), done_at = null,
                      until = case when ends then until
                        else clock_timestamp() + make_interval(secs => :usual) end
                    where id = :id and
                    """
                        + AGAIN)
                .param("usual", Notices.USUAL.toSeconds())
                .param("id", id)
                .update()
            > 0;
    delivery.wake();
    return tried;
  }

  private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
    return jdbc.sql(sql)
        .param("kind", filter.kind())
        .param("state", filter.state() == null ? null : filter.state().name());
  }

  private static Mail mail(ResultSet row, int number) throws SQLException {
    var state = MailState.valueOf(row.getString("mail"));
    var problem = row.getString("problem");
    return new Mail(
        row.getLong("id"),
        row.getString("recipient"),
        row.getString("email"),
        row.getString("kind"),
        state,
        instant(row.getObject("first_at", OffsetDateTime.class)),
        row.getInt("attempts"),
        problem == null || state == MailState.SENT
            ? null
            : new MailFault(MailProblem.valueOf(problem), row.getObject("reply", Integer.class)),
        state == MailState.WAITING
            ? instant(row.getObject("not_before", OffsetDateTime.class))
            : null,
        row.getObject("done_at") == null
            ? null
            : instant(row.getObject("done_at", OffsetDateTime.class)),
        row.getBoolean("again"));
  }

  private static Instant instant(OffsetDateTime moment) {
    return moment.toInstant();
  }
}
