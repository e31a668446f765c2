package io.scenariomarket.organisation;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's organisations. */
@Component
class PersonalMemberships extends PersonalData {

  PersonalMemberships(JdbcClient jdbc) {
    super(
        jdbc,
        "memberships",
        """
        select o.name as organisation, m.role, m.since from membership m
        join organisation o on o.id = m.organisation_id where m.subject = :subject order by m.since
        """);
  }
}
