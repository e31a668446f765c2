package io.scenariomarket.promotion;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that a person began, or to which they agreed for their organisation. */
@Component
class PersonalCases extends PersonalData {

  PersonalCases(JdbcClient jdbc) {
    super(
        jdbc,
        "cases",
        """
        select c.id, c.title, c.author = :subject as begun, s.answer, s.edition, s.wording, s.words,
          s.at
        from typical_case c
          left join case_consent s on s.case_id = c.id and s.person = :subject
        where c.author = :subject or s.person = :subject
        order by c.created_at, s.at
        """);
  }
}
