package io.scenariomarket.mining;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored candidates. */
interface Candidates extends ListCrudRepository<Candidate, UUID> {

  List<Candidate> findByDocumentIdOrderByPosition(UUID documentId);

  @Modifying
  @Query("delete from mining_candidate where document_id = :document and state = 'OPEN'")
  void deleteOpen(UUID document);

  /** How many candidates of a document wait for a decision. */
  @Query("select count(*) from mining_candidate where document_id = :document and state = 'OPEN'")
  int open(UUID document);
}
