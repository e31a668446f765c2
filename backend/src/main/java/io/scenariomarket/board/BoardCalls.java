package io.scenariomarket.board;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored needs on boards. */
interface BoardCalls extends ListCrudRepository<BoardCall, UUID> {

  /** That of a need which was proposed last. */
  @Query("select * from board_call where scenario_id = :need order by created_at desc, id limit 1")
  Optional<BoardCall> latest(UUID need);

  /** Where that of a need stands which was proposed last. */
  @Query(
      """
      select id, board, stage, published_at, deadline from board_call where scenario_id = :need
      order by created_at desc, id limit 1
      """)
  Optional<CallHead> head(UUID need);

  /**
   * Those that are published, and those of some organisations; what goes on first.
   *
   * @param all whether of everybody
   * @param board only those of this board; empty for both
   * @param stage only those at this stage; empty for all
   */
  @Query(
      """
      select * from board_call
      where (published_at is not null or :all or owner = any(:own))
        and (:board = '' or board = :board) and (:stage = '' or stage = :stage)
      order by stage in ('GRADED', 'REJECTED', 'FAILED', 'ENDED'), stage <> 'SCREENING',
        stage_since desc, id
      limit :size offset :from
      """)
  List<BoardCall> of(boolean all, UUID[] own, String board, String stage, int size, long from);

  /** How many there are of those at each stage of each board. */
  @Query(
      """
      select board, stage, count(*) as number from board_call
      where published_at is not null or :all or owner = any(:own)
      group by board, stage
      """)
  List<CallCount> counts(boolean all, UUID[] own);

  /** Has whoever else changes it wait until this transaction is over. */
  @Query("select id from board_call where id = :id for update")
  Optional<UUID> lock(UUID id);

  /** Has whoever else proposes a need wait until this transaction is over. */
  @Query("select count(pg_advisory_xact_lock(hashtextextended('board call of ' || :need, 0)))")
  long lockNeed(String need);
}
