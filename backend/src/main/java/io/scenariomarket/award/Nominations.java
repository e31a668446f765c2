package io.scenariomarket.award;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored nominations. */
interface Nominations extends ListCrudRepository<Nomination, UUID> {

  /** Those of a round, in an order that tells nothing of them. */
  @Query("select * from award_nomination where round_id = :round order by id")
  List<Nomination> of(UUID round);

  /** The one with a certificate of a code. */
  Optional<Nomination> findByCode(String code);

  /** Whether something is nominated in a round. */
  boolean existsByRoundIdAndKindAndItem(UUID roundId, NomineeKind kind, UUID item);

  /** Those of a round that are judged, in the same order. */
  default List<Nomination> judged(UUID round) {
    return of(round).stream().filter(each -> each.state().judged()).toList();
  }
}
