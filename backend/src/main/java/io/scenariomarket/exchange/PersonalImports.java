package io.scenariomarket.exchange;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sheets that a person brought. */
@Component
class PersonalImports extends PersonalData {

  PersonalImports(JdbcClient jdbc) {
    super(
        jdbc,
        "imports",
        """
        select id, file_name, state, created_at, finished_at from sheet_import
        where created_by = :subject order by created_at
        """);
  }
}
