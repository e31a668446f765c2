package io.scenariomarket.race;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored races. */
interface Races extends ListCrudRepository<Race, UUID> {

  /** The race of a need that began last. */
  @Query("select * from race where scenario_id = :need order by created_at desc, id limit 1")
  Optional<Race> latest(UUID need);

  /** The race in which an engagement takes part, or took part last. */
  @Query(
      """
      select r.* from race r join race_racer c on c.race_id = r.id
      where c.engagement = :engagement order by r.created_at desc, r.id limit 1
      """)
  Optional<Race> with(UUID engagement);

  /** Whether the race in which an engagement takes part, or took part last, goes on. */
  @Query(
      """
      select coalesce((
        select r.stage = 'RUNNING' from race r join race_racer c on c.race_id = r.id
        where c.engagement = :engagement order by r.created_at desc, r.id limit 1), false)
      """)
  boolean running(UUID engagement);

  /**
   * Those of some organisations' needs, and those in which they take part, what goes on first.
   *
   * @param all whether of everybody
   */
  @Query(
      """
      select * from race r
      where :all or owner = any(:own)
        or exists (select from race_racer where race_id = r.id and supplier = any(:own))
      order by stage <> 'RUNNING', stage_since desc, id limit :size offset :from
      """)
  List<Race> of(boolean all, UUID[] own, int size, long from);

  /** How many there are of them. */
  @Query(
      """
      select count(*) from race r
      where :all or owner = any(:own)
        or exists (select from race_racer where race_id = r.id and supplier = any(:own))
      """)
  long count(boolean all, UUID[] own);

  /** Has whoever else changes a race, or reports in it, wait until this is done. */
  @Query("select id from race where id = :id for update")
  Optional<UUID> lock(UUID id);

  /** Has whoever else begins a race of a need wait until this is done. */
  @Query("select count(pg_advisory_xact_lock(hashtextextended('race of ' || :need, 0)))")
  long lockNeed(String need);
}
