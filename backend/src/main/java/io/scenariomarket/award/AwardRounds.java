package io.scenariomarket.award;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored award rounds. */
interface AwardRounds extends ListCrudRepository<AwardRound, UUID> {

  /**
   * The ids of those that were called, what goes on first.
   *
   * @param all those also that were not
   */
  @Query(
      """
      select id from award_round where called_at is not null or :all
      order by stage in ('PUBLISHED', 'CANCELLED'), stage_since desc, id limit :size offset :from
      """)
  List<UUID> ids(boolean all, int size, long from);

  /** How many there are of them. */
  @Query("select count(*) from award_round where called_at is not null or :all")
  long count(boolean all);

  /** Has whoever else changes a round, or something in it, wait until this is done. */
  @Query("select id from award_round where id = :id for update")
  Optional<UUID> lock(UUID id);

  /** The number that the next result gets; whoever else asks waits until this is done. */
  @Query(
      """
      select coalesce(max(number), 0) + 1 from award_round,
        (select pg_advisory_xact_lock(hashtextextended('award numbers', 0))) lock
      """)
  int nextNumber();
}
