package io.scenariomarket.scenario;

import org.springframework.data.repository.ListCrudRepository;

/** The stored scenarios. */
interface Scenarios extends ListCrudRepository<Scenario, ScenarioId> {}
