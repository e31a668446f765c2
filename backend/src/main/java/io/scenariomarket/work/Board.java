package io.scenariomarket.work;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All items of a kind by where they stand, for the task force, with what can be done with each. */
@Component
@Transactional(readOnly = true)
public class Board {

  /*
   * An item is late while somebody is to go on with it. One statement fills all columns, so that
   * they agree with each other.
   */
  private static final String COLUMNS =
      """
      select * from (
        select item.*, stage.name as stage,
          count(*) over column_ as total,
          count(*) filter (where item.due_on < :today and item.turn <> 'NOBODY') over column_ as late,
          row_number() over (partition by stage.name order by
            case when stage.ended then - extract(epoch from item.state_since)
              else extract(epoch from item.due_on) end,
            item.item_id) as place
        from work_item item
        join unnest(cast(:states as text[]), cast(:stages as text[]), cast(:ended as boolean[]))
          as stage (state, name, ended) on stage.state = item.state
        where item.item_type = :type
          and (item.topics @> cast(:topics as text[]) or exists (select from work_item need
            where need.item_type = 'scenario' and need.item_id = item.about
              and need.topics @> cast(:topics as text[])))
          and (cast(:text as text) is null
            or position(lower(:text) in lower(item.title)) > 0
            or item.parties && cast(:named as uuid[]))
          and (cast(:broker as text) is null or item.reviewer = :broker)
          and (not :unassigned or item.reviewer is null)
          and (not :lateOnly or item.due_on < :today and item.turn <> 'NOBODY')
        window column_ as (partition by stage.name)
      ) placed
      where place > :from and place <= :to
      order by place
      """;

  private final Items items;
  private final OrganisationManagement organisations;
  private final WorkRows rows;
  private final JdbcClient jdbc;
  private final Clock clock;

  Board(
      Items items,
      OrganisationManagement organisations,
      WorkRows rows,
      JdbcClient jdbc,
      Clock clock) {
    this.items = items;
    this.organisations = organisations;
    this.rows = rows;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Placed(String stage, WorkRows.Entry entry, long total, long late) {}

  /**
   * The columns of a board.
   *
   * @param page which of the parts of each column, from 0
   * @param size cards in a part
   * @throws Refusal when the viewer does not look after everybody's items
   */
  public List<BoardColumn> columns(
      BoardFilter filter, List<BoardStage> stages, int page, int size, Viewer viewer) {
    if (!viewer.may(Permission.REVIEW_ITEMS)) {
      throw Refusal.forbidden("workflow.forbidden");
    }
    var placed = placed(filter, stages, page, size);
    var today = LocalDate.now(clock);
    var steps = steps(filter.type(), placed, viewer);
    var works = rows.work(placed.stream().map(Placed::entry).toList());
    var cards = new HashMap<String, List<BoardColumn.Card>>();
    for (var at = 0; at < placed.size(); at++) {
      var work = works.get(at);
      cards
          .computeIfAbsent(placed.get(at).stage(), _ -> new ArrayList<>())
          .add(
              new BoardColumn.Card(
                  work,
                  ChronoUnit.DAYS.between(
                      LocalDate.ofInstant(work.stateSince(), clock.getZone()), today),
                  placed.get(at).entry().expected() && work.overdue(today),
                  steps.getOrDefault(work.item().id(), List.of())));
    }
    var counts =
        placed.stream()
            .collect(Collectors.toMap(Placed::stage, Function.identity(), (one, _) -> one));
    return stages.stream()
        .map(
            stage -> {
              var count = counts.get(stage.name());
              return new BoardColumn(
                  stage,
                  cards.getOrDefault(stage.name(), List.of()),
                  count == null ? 0 : count.total(),
                  count == null ? 0 : count.late());
            })
        .toList();
  }

  private Map<UUID, List<Item.Step>> steps(String type, List<Placed> placed, Viewer viewer) {
    var ids = placed.stream().map(each -> each.entry().item().id()).toList();
    return items.kind(type).findAll(ids, viewer).stream()
        .collect(Collectors.toMap(each -> each.ref().id(), Item::steps));
  }

  private List<Placed> placed(BoardFilter filter, List<BoardStage> stages, int page, int size) {
    var states =
        stages.stream()
            .flatMap(each -> each.states().stream().map(state -> Map.entry(state, each)))
            .toList();
    var text = filter.text();
    return jdbc.sql(COLUMNS)
        .param("type", filter.type())
        .param("states", states.stream().map(Map.Entry::getKey).toArray(String[]::new))
        .param("stages", states.stream().map(each -> each.getValue().name()).toArray(String[]::new))
        .param(
            "ended", states.stream().map(each -> each.getValue().ended()).toArray(Boolean[]::new))
        .param("topics", filter.topics().toArray(String[]::new))
        .param("text", text)
        .param(
            "named", OrganisationId.values(text == null ? List.of() : organisations.naming(text)))
        .param("broker", filter.broker())
        .param("unassigned", filter.unassigned())
        .param("lateOnly", filter.late())
        .param("today", LocalDate.now(clock))
        .param("from", (long) page * size)
        .param("to", (page + 1L) * size)
        .query(
            (row, _) ->
                new Placed(
                    row.getString("stage"),
                    WorkRows.entry(row),
                    row.getLong("total"),
                    row.getLong("late")))
        .list();
  }
}
