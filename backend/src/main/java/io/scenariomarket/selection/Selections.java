package io.scenariomarket.selection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored selections. */
interface Selections extends ListCrudRepository<Selection, SelectionId> {

  /** The selection of a need that began last. */
  @Query("select * from selection where scenario_id = :need order by created_at desc limit 1")
  Optional<Selection> latest(UUID need);

  /** The selection in which an engagement takes part, or took part last. */
  @Query(
      """
      select s.* from selection s join selection_candidate c on c.selection_id = s.id
      where c.engagement = :engagement order by s.created_at desc limit 1
      """)
  Optional<Selection> with(UUID engagement);

  /** Whether the selection in which an engagement takes part, or took part last, goes on. */
  @Query(
      """
      select coalesce((
        select s.stage not in ('DECIDED', 'CANCELLED')
        from selection s join selection_candidate c on c.selection_id = s.id
        where c.engagement = :engagement order by s.created_at desc limit 1), false)
      """)
  boolean open(UUID engagement);

  /**
   * The ids of those that somebody has to do with, what goes on first.
   *
   * @param all whether of everybody
   */
  @Query(
      """
      select id from selection s
      where :all or owner = any(:own)
        or exists (select from score_sheet where selection_id = s.id and assessor = :person)
      order by stage in ('DECIDED', 'CANCELLED'), stage_since desc, id limit :size offset :from
      """)
  List<UUID> ids(boolean all, UUID[] own, String person, int size, long from);

  /** These themselves. */
  default List<Selection> of(boolean all, UUID[] own, String person, int size, long from) {
    var ids = ids(all, own, person, size, from);
    // By id they are read with one statement a table, however many they are.
    return findAllById(ids.stream().map(SelectionId::new).toList()).stream()
        .sorted(Comparator.comparing(each -> ids.indexOf(each.id().value())))
        .toList();
  }

  /** How many there are of them. */
  @Query(
      """
      select count(*) from selection s
      where :all or owner = any(:own)
        or exists (select from score_sheet where selection_id = s.id and assessor = :person)
      """)
  long count(boolean all, UUID[] own, String person);

  /** Has whoever else changes a selection, or its sheets, wait until this is done. */
  @Query("select id from selection where id = :id for update")
  Optional<UUID> lock(UUID id);

  /** Has whoever else begins a selection of a need wait until this is done. */
  @Query("select count(pg_advisory_xact_lock(hashtextextended('selection of ' || :need, 0)))")
  long lockNeed(String need);
}
