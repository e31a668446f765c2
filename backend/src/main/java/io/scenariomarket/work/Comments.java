package io.scenariomarket.work;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the owner of an item and the task force say to each other about it. */
@Service
@Transactional
class Comments {

  private static final int MAX_TEXT = 2000;

  private final Items items;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Comments(Items items, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.items = items;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Says something about an item.
   *
   * @throws Refusal when the viewer may not read what is said about it, or says nothing
   */
  void add(ItemRef ref, @Nullable String text, Viewer viewer) {
    var item = items.withHistory(ref, viewer);
    var words = Text.orNull(text);
    if (words == null) {
      throw Refusal.invalid("text", "workflow.comment.missing");
    }
    if (words.length() > MAX_TEXT) {
      throw Refusal.invalid("text", "workflow.comment.long", MAX_TEXT);
    }
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into item_comment (id, item_type, item_id, version, author, at, text)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            ref.type(),
            ref.id(),
            item.version(),
            viewer.subject().orElseThrow(() -> Refusal.forbidden("sign-in.needed")),
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
            words)
        .update();
    events.publishEvent(new ItemCommented(ref, id, !item.state().draft()));
  }

  /** How many comments there are on an item. */
  @Transactional(readOnly = true)
  int count(ItemRef item) {
    return jdbc.sql("select count(*) from item_comment where item_type = ? and item_id = ?")
        .params(item.type(), item.id())
        .query(Integer.class)
        .single();
  }

  /** What was said about an item, the first first; ask before who may read it. */
  @Transactional(readOnly = true)
  List<Comment> of(ItemRef item) {
    return jdbc.sql(
            """
            select * from item_comment where item_type = ? and item_id = ? order by at, id
            """)
        .params(item.type(), item.id())
        .query(Comments::comment)
        .list();
  }

  private static Comment comment(ResultSet row, int number) throws SQLException {
    return new Comment(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("author"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("text"));
  }
}
