package io.scenariomarket.work;

import io.scenariomarket.identity.Audited;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who has to do something with an item, until when. */
@Service
@Transactional
public class Assignments {

  private final Items items;
  private final JdbcClient jdbc;
  private final ItemNews news;
  private final ApplicationEventPublisher events;

  Assignments(Items items, JdbcClient jdbc, ItemNews news, ApplicationEventPublisher events) {
    this.items = items;
    this.jdbc = jdbc;
    this.news = news;
    this.events = events;
  }

  /** Takes an item upon oneself. */
  void take(ItemRef item, Viewer viewer) {
    assign(item, viewer.subject().orElseThrow(), viewer);
  }

  /**
   * Gives an item to somebody.
   *
   * @param assignee their subject; {@code null} for nobody
   * @throws Refusal when the viewer does not review
   */
  void assign(ItemRef item, @Nullable String assignee, Viewer viewer) {
    var found = reviewed(item, viewer);
    jdbc.sql(
            """
            update work_item set assignee = :assignee, reviewer = coalesce(:assignee, reviewer)
            where item_type = :type and item_id = :id
            """)
        .param("assignee", assignee, java.sql.Types.VARCHAR)
        .param("type", item.type())
        .param("id", item.id())
        .update();
    tellOf(found, assignee, viewer);
  }

  /**
   * Has somebody of the task force look after an item from here to its end; what is the task
   * force's turn is theirs to do.
   *
   * @param broker their subject; {@code null} for nobody
   * @throws Refusal when the viewer does not review
   */
  public void lookAfter(ItemRef item, @Nullable String broker, Viewer viewer) {
    var found = reviewed(item, viewer);
    jdbc.sql(
            """
            update work_item set reviewer = :broker,
              assignee = case when turn in ('REVIEWER', 'HOLDER') then :broker else assignee end
            where item_type = :type and item_id = :id
            """)
        .param("broker", broker, java.sql.Types.VARCHAR)
        .param("type", item.type())
        .param("id", item.id())
        .update();
    tellOf(found, broker, viewer);
  }

  /**
   * Sets until when something is to be done.
   *
   * @throws Refusal when the viewer does not review
   */
  void due(ItemRef item, LocalDate day, Viewer viewer) {
    var found = reviewed(item, viewer);
    jdbc.sql("update work_item set due_on = ? where item_type = ? and item_id = ?")
        .params(day, item.type(), item.id())
        .update();
    tell("item.due", found, Map.of("due", day.toString()));
  }

  private Item reviewed(ItemRef item, Viewer viewer) {
    var found = items.find(item, viewer);
    if (!viewer.may(Permission.REVIEW_ITEMS, found.parties())) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    return found;
  }

  private void tellOf(Item item, @Nullable String assignee, Viewer viewer) {
    tell("item.assigned", item, assignee == null ? Map.of() : Map.of("assignee", assignee));
    if (assignee != null) {
      news.assigned(item, assignee, viewer.subject().orElse(null));
    }
  }

  private void tell(String action, Item item, Map<String, String> after) {
    events.publishEvent(
        Audited.of(
            action,
            item.ref().type(),
            item.ref().id().toString(),
            item.parties(),
            Map.of(),
            after));
  }
}
