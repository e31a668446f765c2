package io.scenariomarket.supplier;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The assessments that a person entered. They stay, as what they posted does. */
@Component
class PersonalAssessments extends PersonalData {

  PersonalAssessments(JdbcClient jdbc) {
    super(
        jdbc,
        "maturity assessments",
        """
        select c.name, m.assessed_on, m.level, m.entered_at from maturity_assessment m
        join capability c on c.id = m.capability_id
        where m.entered_by = :subject order by m.entered_at
        """);
  }
}
