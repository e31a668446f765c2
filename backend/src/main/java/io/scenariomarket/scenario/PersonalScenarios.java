package io.scenariomarket.scenario;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The needs that a person posted. */
@Component
class PersonalScenarios extends PersonalData {

  PersonalScenarios(JdbcClient jdbc) {
    super(
        jdbc,
        "scenarios",
        "select id, title, created_at from scenario where created_by = :subject order by"
            + " created_at");
  }
}
