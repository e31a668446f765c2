package io.scenariomarket.work;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.PageOf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be done, by due date. The task force sees all of it, everybody else what concerns
 * their organisations.
 */
@Component
@Transactional(readOnly = true)
class WorkQueue {

  private static final String FROM =
      """
      from work_item item
      where (:all or item.parties && :own)
        and (cast(:type as text) is null or item.item_type = :type)
        and (cast(:state as text) is null and item.turn <> 'NOBODY' or item.step = :state)
        and (cast(:text as text) is null
          or position(lower(:text) in lower(item.title)) > 0
          or item.parties && :named)
      """;

  private static final Map<WorkFilter.View, String> VIEWS =
      Map.of(
          WorkFilter.View.MINE,
          "item.assignee = :subject",
          WorkFilter.View.UNASSIGNED,
          "item.assignee is null",
          WorkFilter.View.OVERDUE,
          "item.due_on < :today",
          WorkFilter.View.ALL,
          "true");

  private final OrganisationManagement organisations;
  private final WorkRows rows;
  private final JdbcClient jdbc;
  private final Clock clock;

  WorkQueue(OrganisationManagement organisations, WorkRows rows, JdbcClient jdbc, Clock clock) {
    this.organisations = organisations;
    this.rows = rows;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A page of the work that a filter lets through, what is due first in front. */
  PageOf<Work> list(WorkFilter filter, int page, int size, Viewer viewer) {
    var total = new long[1];
    var found =
        jdbc.sql(
                "select item.*, count(*) over () as total "
                    + FROM
                    + " and "
                    + VIEWS.get(filter.view())
                    + " order by item.due_on, item.state_since, item.item_id"
                    + " limit :size offset :from")
            .params(parameters(filter, viewer))
            .param("size", size)
            .param("from", (long) page * size)
            .query(
                (row, _) -> {
                  total[0] = row.getLong("total");
                  return WorkRows.entry(row);
                })
            .list();
    return new PageOf<>(rows.work(found), total[0], page, size);
  }

  /** How much there is in each part of the queue. */
  Map<WorkFilter.View, Long> counts(WorkFilter filter, Viewer viewer) {
    var columns = new StringBuilder();
    for (var view : WorkFilter.View.values()) {
      columns
          .append(columns.isEmpty() ? "" : ", ")
          .append("count(*) filter (where ")
          .append(VIEWS.get(view))
          .append(") as ")
          .append(view);
    }
    return jdbc.sql("select " + columns + " " + FROM)
        .params(parameters(filter, viewer))
        .query(
            (row, _) -> {
              var counts = new EnumMap<WorkFilter.View, Long>(WorkFilter.View.class);
              for (var view : WorkFilter.View.values()) {
                counts.put(view, row.getLong(view.name()));
              }
              return counts;
            })
        .single();
  }

  /** What is to be done with an item. */
  Optional<Work> of(ItemRef item) {
    return jdbc.sql("select * from work_item where item_type = ? and item_id = ?")
        .params(item.type(), item.id())
        .query((row, _) -> WorkRows.entry(row))
        .optional()
        .map(entry -> rows.work(List.of(entry)).getFirst());
  }

  /** The day that it is in the zone. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  private Map<String, @Nullable Object> parameters(WorkFilter filter, Viewer viewer) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("all", viewer.may(Permission.REVIEW_ITEMS));
    parameters.put("own", OrganisationId.values(viewer.organisations(Permission.READ_HISTORY)));
    parameters.put("type", filter.type());
    parameters.put("state", filter.state());
    parameters.put("text", filter.text());
    parameters.put(
        "named",
        OrganisationId.values(
            filter.text() == null ? List.of() : organisations.naming(filter.text())));
    parameters.put("subject", viewer.subject().orElse(""));
    parameters.put("today", today());
    return parameters;
  }
}
