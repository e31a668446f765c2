package io.scenariomarket.audit;

import io.scenariomarket.identity.PersonalData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person did, as far as the trail has it. */
@Component
class PersonalActions implements PersonalData {

  private final JdbcClient jdbc;

  PersonalActions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "actions";
  }

  @Override
  public List<Map<String, @Nullable Object>> of(String subject) {
    return jdbc.sql(
            """
            select at, address, action, item_type, item_id from audit_entry
            where actor = ? order by at, id
            """)
        .param(subject)
        .query()
        .listOfRows();
  }
}
