package io.scenariomarket.engagement;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engagements that a person began or acts in. They stay, as they are their organisations'. */
@Component
class PersonalEngagements extends PersonalData {

  PersonalEngagements(JdbcClient jdbc) {
    super(
        jdbc,
        "engagements",
        """
        select id, need_title, capability_name, state,
          case when opened_by = :subject then message end as message,
          opened_by = :subject as begun, created_at, updated_at
        from engagement where :subject in (opened_by, need_person, supplier_person)
        order by created_at
        """);
  }
}
