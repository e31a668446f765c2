package io.scenariomarket.work;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that the organisations of a viewer have in the market, by whose turn it is. */
@Component
@Transactional(readOnly = true)
public class OwnWork {

  private static final String FOUND =
      """
      select * from (
        select turned.*, count(*) over (partition by whose) as total,
          count(*) filter (where due_on < :today and whose <> 'NOBODY') over (partition by whose)
            as late,
          row_number() over (partition by whose order by
            case when whose = 'NOBODY' then - extract(epoch from state_since)
              else extract(epoch from due_on) end,
            item_id) as place
        from (
          select item.*, case
            when item.turn = 'NOBODY' then 'NOBODY'
            when item.turn <> 'PARTY' then 'TASK_FORCE'
            when item.awaited && cast(:own as uuid[]) then 'OURS'
            else 'OTHERS' end as whose
          from work_item item
          where item.parties && cast(:own as uuid[])
            and (cast(:type as text) is null or item.item_type = :type)
        ) turned
        where cast(:whose as text) is null or whose = :whose
      ) placed
      where place > :from and place <= :to
      order by place
      """;

  private final WorkRows rows;
  private final JdbcClient jdbc;
  private final Clock clock;

  OwnWork(WorkRows rows, JdbcClient jdbc, Clock clock) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whose turn something is, for an organisation. */
  public enum Whose {
    /** It waits for us. */
    OURS,
    /** It waits for the other side alone. */
    OTHERS,
    /** It waits for the task force. */
    TASK_FORCE,
    /** It waits for nobody: it is public, or has ended. */
    NOBODY
  }

  /**
   * What is one's turn.
   *
   * @param items some of it: what is due first, or what ended last
   * @param total how much there is
   * @param late how much of it should have gone on by now
   */
  public record Group(Whose whose, List<Work> items, long total, long late) {}

  private record Placed(Whose whose, WorkRows.Entry entry, long total, long late) {}

  /**
   * What the viewer's organisations have.
   *
   * @param type the only type of items; {@code null} for all
   * @param whose the only group; {@code null} for all
   * @param page which part of each group, from 0
   * @param size items in a part
   */
  public List<Group> list(
      @Nullable String type, @Nullable Whose whose, int page, int size, Viewer viewer) {
    var placed = placed(type, whose, page, size, viewer);
    var works = rows.work(placed.stream().map(Placed::entry).toList());
    var byId = works.stream().collect(Collectors.toMap(Work::item, each -> each));
    var groups = placed.stream().collect(Collectors.groupingBy(Placed::whose, Collectors.toList()));
    return Arrays.stream(Whose.values())
        .filter(each -> whose == null || each == whose)
        .map(each -> group(each, groups.getOrDefault(each, List.of()), byId))
        .toList();
  }

  /** The last item of each type that the viewer's organisations have, by type. */
  public Map<String, ItemRef> latest(Viewer viewer) {
    return jdbc
        .sql(
            """
            select distinct on (item_type) item_type, item_id from work_item
            where parties && cast(:own as uuid[])
            order by item_type, updated_at desc, item_id
            """)
        .param("own", OrganisationId.values(viewer.organisations(Permission.READ_HISTORY)))
        .query((row, _) -> new ItemRef(row.getString(1), row.getObject(2, UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(ItemRef::type, each -> each));
  }

  private static Group group(Whose whose, List<Placed> placed, Map<ItemRef, Work> works) {
    return new Group(
        whose,
        placed.stream().flatMap(each -> Stream.ofNullable(works.get(each.entry().item()))).toList(),
        placed.isEmpty() ? 0 : placed.getFirst().total(),
        placed.isEmpty() ? 0 : placed.getFirst().late());
  }

  private List<Placed> placed(
      @Nullable String type, @Nullable Whose whose, int page, int size, Viewer viewer) {
    return jdbc.sql(FOUND)
        .param("own", OrganisationId.values(viewer.organisations(Permission.READ_HISTORY)))
        .param("type", type)
        .param("whose", whose == null ? null : whose.name())
        .param("today", LocalDate.now(clock))
        .param("from", (long) page * size)
        .param("to", (page + 1L) * size)
        .query(
            (row, _) ->
                new Placed(
                    Whose.valueOf(row.getString("whose")),
                    WorkRows.entry(row),
                    row.getLong("total"),
                    row.getLong("late")))
        .list();
  }
}
