package io.scenariomarket.race;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored reports of races. */
interface RaceReports extends ListCrudRepository<RaceReport, UUID> {

  /** All of a race. */
  @Query("select * from race_report where race_id = :race order by milestone, engagement")
  List<RaceReport> of(UUID race);
}
