package io.scenariomarket.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is overdue, for reminding those who are responsible: once when it falls due, then weekly.
 */
@Component
public class OverdueWork {

  private static final int AGAIN_AFTER_DAYS = 7;

  private final JdbcClient jdbc;
  private final Clock clock;

  OverdueWork(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Something that is overdue.
   *
   * @param item which
   * @param title what it is called
   * @param dueOn since when
   */
  public record Late(ItemRef item, String title, LocalDate dueOn) {}

  /**
   * Takes what is to be reminded of today, by the subject of who is responsible. Whoever asks has
   * to remind of it: nobody else gets it again before a week has passed.
   */
  @Transactional
  public Map<String, List<Late>> claim() {
    var today = LocalDate.now(clock);
    var late = new TreeMap<String, List<Late>>();
    jdbc.sql(
            """
            update work_item set reminded_on = :today
            where assignee is not null and due_on < :today and step = any(:open)
              and (reminded_on is null or reminded_on <= :again)
            returning assignee, item_type, item_id, title, due_on
            """)
        .param("today", today)
        .param("again", today.minusDays(AGAIN_AFTER_DAYS))
        .param("open", WorkQueue.OPEN.toArray(String[]::new))
        .query(
            (row, _) ->
                late.computeIfAbsent(row.getString("assignee"), _ -> new ArrayList<>())
                    .add(
                        new Late(
                            new ItemRef(
                                row.getString("item_type"), row.getObject("item_id", UUID.class)),
                            row.getString("title"),
                            row.getObject("due_on", LocalDate.class))))
        .list();
    return late;
  }
}
