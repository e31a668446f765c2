package io.scenariomarket.supplier;

import io.scenariomarket.identity.PersonalData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The capabilities that a person posted. */
@Component
class PersonalCapabilities implements PersonalData {

  private final JdbcClient jdbc;

  PersonalCapabilities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "capabilities";
  }

  @Override
  public List<Map<String, @Nullable Object>> of(String subject) {
    return jdbc.sql(
            "select id, name, created_at from capability where created_by = ? order by created_at")
        .param(subject)
        .query()
        .listOfRows();
  }
}
