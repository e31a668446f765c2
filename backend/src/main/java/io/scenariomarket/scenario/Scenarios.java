package io.scenariomarket.scenario;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored scenarios. */
interface Scenarios extends ListCrudRepository<Scenario, ScenarioId> {

  /** The published ones whose last day is before a day. */
  @Query("select * from scenario where state = 'PUBLISHED' and valid_until < :day")
  List<Scenario> passed(LocalDate day);
}
