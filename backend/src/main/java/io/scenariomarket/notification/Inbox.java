package io.scenariomarket.notification;

import io.scenariomarket.shared.PageOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each person was told, for them to read here. */
@Repository
@Transactional
public class Inbox {

  /** From here on it is not counted how many are unread. */
  public static final int MANY = 100;

  /** Of a message of many notices so many are shown. */
  private static final int SHOWN = 10;

  private static final String MINE =
      """
       from notice_message m where recipient = :person
        and (cast(:kind as text) is null or kind = :kind) and (not :unread or read_at is null)
      """;

  private static final String PAGE =
      """
      select m.*,
        (select count(*) from notice n where n.message_id = m.id) as notices,
        (select count(distinct coalesce(n.about::text, n.id::text)) from notice n
          where n.message_id = m.id) as things
      """
          + MINE
          + " order by id desc limit :size offset :offset";

  private static final String PARTS =
      """
      select m.id as message, n.* from unnest(:messages) as m (id) cross join lateral (
        select id, coalesce(subjects ->> :language, subjects ->> 'zh-CN') as subject
        from notice where message_id = m.id order by id limit :shown) n
      order by n.id
      """;

  private final JdbcClient jdbc;
  private final NoticeWords words;

  Inbox(JdbcClient jdbc, NoticeWords words) {
    this.jdbc = jdbc;
    this.words = words;
  }

  /**
   * What of an inbox is wanted.
   *
   * @param kind the key of a {@link NoticeKind}; {@code null} for all
   * @param unread whether only what is unread
   */
  public record Filter(@Nullable String kind, boolean unread) {}

  /** How many messages somebody has not read, up to {@link #MANY}. */
  @Transactional(readOnly = true)
  public int unread(String person) {
    return jdbc.sql(
            """
            select count(*) from (
              select from notice_message where recipient = ? and read_at is null limit ?) unread
            """)
        .params(person, MANY)
        .query(Integer.class)
        .single();
  }

  /** What somebody was told, the latest first, in a language. */
  @Transactional(readOnly = true)
  public PageOf<Told> list(String person, Filter filter, int page, int size, Locale language) {
    var total = mine("select count(*)" + MINE, person, filter).query(Long.class).single();
    var messages =
        mine(PAGE, person, filter)
            .param("size", size)
            .param("offset", (long) page * size)
            .query(Inbox::message)
            .list();
    var parts = parts(messages, language);
    return new PageOf<>(messages, total, page, size)
        .map(message -> told(message, parts.getOrDefault(message.id(), List.of()), language));
  }

  private JdbcClient.StatementSpec mine(String sql, String person, Filter filter) {
    return jdbc.sql(sql)
        .param("person", person)
        .param("kind", filter.kind())
        .param("unread", filter.unread());
  }

  private Map<Long, List<Told.Part>> parts(List<Message> messages, Locale language) {
    var parts = new HashMap<Long, List<Told.Part>>();
    jdbc.sql(PARTS)
        .param("messages", messages.stream().map(Message::id).toArray(Long[]::new))
        .param("language", language.toLanguageTag())
        .param("shown", SHOWN)
        .query(
            row -> {
              parts
                  .computeIfAbsent(row.getLong("message"), _ -> new ArrayList<>())
                  .add(new Told.Part(row.getLong("id"), row.getString("subject")));
            });
    return parts;
  }

  private Told told(Message message, List<Told.Part> parts, Locale language) {
    var alone = message.notices() == 1;
    return new Told(
        message.id(),
        message.kind(),
        alone
            ? parts.getFirst().subject()
            : words.subjectOfSeveral(message.key(), language, message.things()),
        message.at(),
        message.read(),
        alone ? List.of() : parts,
        alone ? 0 : message.notices() - parts.size());
  }

  /**
   * Marks a message as read.
   *
   * @param notice one of several that it is made of; {@code null} for the message as a whole
   * @return the path of what it leads to; empty where the person was told no such thing
   */
  public Optional<String> open(String person, long message, @Nullable Long notice) {
    if (!read(person, message)) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select case when m.overview is null or n.id = :notice
              or (select count(*) from notice where message_id = m.id) = 1
              then n.link else m.overview end
            from notice_message m join notice n on n.message_id = m.id
            where m.id = :message and (cast(:notice as bigint) is null or n.id = :notice)
            order by n.id limit 1
            """)
        .param("message", message)
        .param("notice", notice)
        .query(String.class)
        .optional();
  }

  /** Marks a message as read; {@code false} where the person was told no such thing. */
  public boolean read(String person, long message) {
    return jdbc.sql(
                """
                update notice_message set read_at = coalesce(read_at, clock_timestamp())
                where recipient = ? and id = ?
                """)
            .params(person, message)
            .update()
        > 0;
  }

  /** Marks all as read: of one kind, or of every kind. */
  public void readAll(String person, @Nullable String kind) {
    jdbc.sql(
            """
            update notice_message set read_at = clock_timestamp()
            where recipient = :person and read_at is null
              and (cast(:kind as text) is null or kind = :kind)
            """)
        .param("person", person)
        .param("kind", kind)
        .update();
  }

  /** What is kept of a person, by column. */
  @Transactional(readOnly = true)
  public List<Map<String, @Nullable Object>> export(String person) {
    return jdbc.sql(
            """
            select m.kind, n.subjects ->> m.language as subject, n.link, n.at, m.read_at, m.mail
            from notice_message m join notice n on n.message_id = m.id
            where m.recipient = ? order by n.id
            """)
        .param(person)
        .query()
        .listOfRows();
  }

  /** Forgets all that a person was told. */
  public void forget(String person) {
    jdbc.sql("delete from notice_message where recipient = ?").param(person).update();
  }

  private record Message(
      long id, String kind, String key, Instant at, boolean read, int notices, int things) {}

  private static Message message(ResultSet row, int number) throws SQLException {
    return new Message(
        row.getLong("id"),
        row.getString("kind"),
        row.getString("key"),
        row.getObject("first_at", OffsetDateTime.class).toInstant(),
        row.getObject("read_at") != null,
        row.getInt("notices"),
        row.getInt("things"));
  }
}
