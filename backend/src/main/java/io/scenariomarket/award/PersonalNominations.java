package io.scenariomarket.award;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person nominated. */
@Component
class PersonalNominations extends PersonalData {

  PersonalNominations(JdbcClient jdbc) {
    super(
        jdbc,
        "nominations",
        """
        select r.title as round, n.title, n.words, n.nominated_at
        from award_nomination n join award_round r on r.id = n.round_id
        where n.nominated_by = :subject order by n.nominated_at
        """);
  }
}
