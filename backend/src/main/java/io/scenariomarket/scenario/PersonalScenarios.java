package io.scenariomarket.scenario;

import io.scenariomarket.identity.PersonalData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The needs that a person posted. */
@Component
class PersonalScenarios implements PersonalData {

  private final JdbcClient jdbc;

  PersonalScenarios(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "scenarios";
  }

  @Override
  public List<Map<String, @Nullable Object>> of(String subject) {
    return jdbc.sql(
            "select id, title, created_at from scenario where created_by = ? order by created_at")
        .param(subject)
        .query()
        .listOfRows();
  }
}
