package io.scenariomarket.promotion;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored cases. */
interface Cases extends ListCrudRepository<Case, UUID> {

  /** The id of the case of an engagement. */
  @Query("select id from typical_case where engagement_id = :engagement")
  Optional<UUID> idOf(UUID engagement);

  /** Has whoever else changes a case wait until this is done. */
  @Query("select id from typical_case where id = :id for update")
  Optional<UUID> lock(UUID id);
}
