package io.scenariomarket.award;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored sheets of the judges. */
interface JudgeSheets extends ListCrudRepository<JudgeSheet, UUID> {

  /** The one of a judge in a round. */
  @Query("select * from award_sheet where round_id = :round and judge = :judge")
  Optional<JudgeSheet> of(UUID round, String judge);

  /** The ids of those of a round, in the order in which the judges were named. */
  @Query("select id from award_sheet where round_id = :round order by named_at, id")
  List<UUID> ids(UUID round);

  /** Those of a round, in the same order. */
  default List<JudgeSheet> of(UUID round) {
    var ids = ids(round);
    // By id they are read with one statement a table, however many they are.
    return findAllById(ids).stream()
        .sorted(Comparator.comparing(each -> ids.indexOf(each.id())))
        .toList();
  }
}
