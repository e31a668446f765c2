package io.scenariomarket.attachment;

import io.scenariomarket.identity.PersonalData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that a person attached. */
@Component
class PersonalUploads implements PersonalData {

  private final JdbcClient jdbc;

  PersonalUploads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "attachments";
  }

  @Override
  public List<Map<String, @Nullable Object>> of(String subject) {
    return jdbc.sql(
            """
            select id, file_name, size, item_type, item_id, uploaded_at from attachment
            where uploaded_by = ? order by uploaded_at
            """)
        .param(subject)
        .query()
        .listOfRows();
  }
}
