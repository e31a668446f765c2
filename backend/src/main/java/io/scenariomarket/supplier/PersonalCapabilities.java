package io.scenariomarket.supplier;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The capabilities that a person posted. */
@Component
class PersonalCapabilities extends PersonalData {

  PersonalCapabilities(JdbcClient jdbc) {
    super(
        jdbc,
        "capabilities",
        "select id, name, created_at from capability where created_by = :subject order by"
            + " created_at");
  }
}
