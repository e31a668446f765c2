package io.scenariomarket.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored campaigns. */
interface Campaigns extends ListCrudRepository<Campaign, UUID> {

  @Query(
      "select * from campaign where :drafts or state <> 'DRAFT' order by state = 'CLOSED', ends_on"
          + " desc, id limit 200")
  List<Campaign> list(boolean drafts);

  /** Those whose end is near and has not been pointed out. */
  @Query(
      "select * from campaign where state = 'PUBLISHED' and reminded_at is null"
          + " and ends_on between :from and :to")
  List<Campaign> ending(LocalDate from, LocalDate to);
}
