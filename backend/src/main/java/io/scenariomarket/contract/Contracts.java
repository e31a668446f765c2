package io.scenariomarket.contract;

import io.scenariomarket.engagement.EngagementId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored contracts. */
interface Contracts extends ListCrudRepository<Contract, EngagementId> {

  @Query("select contract_id from contract_step where evidence = :evidence")
  Optional<UUID> idWithEvidence(UUID evidence);

  /** The ids of those of which one of these organisations is a side. */
  @Query(
      "select id from contract where need_owner = any(:organisations)"
          + " or supplier = any(:organisations) order by created_at, id")
  List<EngagementId> idsOf(UUID[] organisations);

  /** Whether there is a contract that both sides confirmed and that goes on. */
  @Query("select exists (select from contract where id = :id and state = 'CONFIRMED')")
  boolean confirmed(UUID id);

  /** The one of which a milestone was reported with the files that are attached to this id. */
  default Optional<Contract> withEvidence(UUID evidence) {
    return idWithEvidence(evidence).map(EngagementId::new).flatMap(this::findById);
  }
}
