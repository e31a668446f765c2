package io.scenariomarket.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's organisations. */
@Component
class PersonalMemberships implements PersonalData {

  private final JdbcClient jdbc;

  PersonalMemberships(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "memberships";
  }

  @Override
  public List<Map<String, @Nullable Object>> of(String subject) {
    return jdbc.sql(
            """
            select o.name as organisation, m.role, m.since from membership m
            join organisation o on o.id = m.organisation_id where m.subject = ? order by m.since
            """)
        .param(subject)
        .query()
        .listOfRows();
  }
}
