package io.scenariomarket.notification;

import io.scenariomarket.workflow.ItemRef;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be told of items, kept with what it tells of until it has been told. */
@Repository
class ItemNotices {

  private final JdbcClient jdbc;

  ItemNotices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One thing to be told.
   *
   * @param title what the item is called
   * @param action what was done to it
   * @param said what was said to it; empty for nothing
   */
  record Notice(ItemRef item, String title, String action, String said) {}

  void add(String recipient, Notice notice) {
    jdbc.sql(
            """
            insert into item_notice (recipient, item_type, item_id, title, action, said)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            recipient,
            notice.item().type(),
            notice.item().id(),
            notice.title(),
            notice.action(),
            notice.said())
        .update();
  }

  /**
   * Whom something is to be told now: nothing more has happened for a while, or it has waited long.
   */
  List<String> due(Duration quiet, Duration longest) {
    return jdbc.sql(
            """
            select recipient from item_notice group by recipient
            having max(at) < clock_timestamp() - make_interval(secs => :quiet)
              or min(at) < clock_timestamp() - make_interval(secs => :longest)
            """)
        .param("quiet", quiet.toMillis() / 1000.0)
        .param("longest", longest.toMillis() / 1000.0)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** Takes what somebody is to be told; whoever takes it has to tell it in the same transaction. */
  List<Notice> take(String recipient) {
    return jdbc.sql(
            """
            with taken as (
              delete from item_notice where id in (
                select id from item_notice where recipient = ? for update skip locked)
              returning *)
            select * from taken order by id
            """)
        .param(recipient)
        .query(
            (row, _) ->
                new Notice(
                    new ItemRef(row.getString("item_type"), row.getObject("item_id", UUID.class)),
                    row.getString("title"),
                    row.getString("action"),
                    row.getString("said")))
        .list();
  }
}
