package io.scenariomarket.attachment;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that a person attached. */
@Component
class PersonalUploads extends PersonalData {

  PersonalUploads(JdbcClient jdbc) {
    super(
        jdbc,
        "attachments",
        """
        select id, file_name, size, item_type, item_id, uploaded_at from attachment
        where uploaded_by = :subject order by uploaded_at
        """);
  }
}
