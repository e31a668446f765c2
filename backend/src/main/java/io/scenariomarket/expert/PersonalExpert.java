package io.scenariomarket.expert;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody says of themselves as an expert. */
@Component
class PersonalExpert extends PersonalData {

  PersonalExpert(JdbcClient jdbc) {
    super(
        jdbc,
        "expert",
        """
        select institution, position, array_to_string(tracks, '、') as tracks, specialities,
          array_to_string(languages, '、') as languages, at_once, away_until, ties, updated_at
        from expert where subject = :subject
        """);
  }
}
