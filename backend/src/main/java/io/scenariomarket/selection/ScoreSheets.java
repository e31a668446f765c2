package io.scenariomarket.selection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored sheets. */
interface ScoreSheets extends ListCrudRepository<ScoreSheet, UUID> {

  /** The ids of those of a selection, in the order in which the assessors were named. */
  @Query("select id from score_sheet where selection_id = :selection order by named_at, id")
  List<UUID> ids(UUID selection);

  /** The one of an assessor in a selection. */
  @Query("select * from score_sheet where selection_id = :selection and assessor = :person")
  Optional<ScoreSheet> of(UUID selection, String person);

  /** Those of a selection, in the order in which the assessors were named. */
  default List<ScoreSheet> of(SelectionId selection) {
    var ids = ids(selection.value());
    // By id they are read with one statement a table, however many they are.
    return findAllById(ids).stream()
        .sorted(Comparator.comparing(each -> ids.indexOf(each.id())))
        .toList();
  }
}
