package io.scenariomarket.board;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The stored objections. */
interface Objections extends ListCrudRepository<Objection, UUID> {

  List<Objection> findByCallIdOrderByRaisedAt(UUID callId);
}
