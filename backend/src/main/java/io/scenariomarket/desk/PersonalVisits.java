package io.scenariomarket.desk;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a person was at the desk last. */
@Component
class PersonalVisits extends PersonalData {

  PersonalVisits(JdbcClient jdbc) {
    super(jdbc, "desk", "select since, seen_at from desk_visit where subject = :subject");
  }
}
