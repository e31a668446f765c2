package io.scenariomarket.audit;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person did, as far as the trail has it. */
@Component
class PersonalActions extends PersonalData {

  PersonalActions(JdbcClient jdbc) {
    super(
        jdbc,
        "actions",
        """
        select at, address, action, item_type, item_id from audit_entry
        where actor = :subject order by at, id
        """);
  }
}
