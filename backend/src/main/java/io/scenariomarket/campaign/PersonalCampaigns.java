package io.scenariomarket.campaign;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The campaigns that a person runs, and the needs that they tied to one. */
@Component
class PersonalCampaigns extends PersonalData {

  PersonalCampaigns(JdbcClient jdbc) {
    super(
        jdbc,
        "campaigns",
        """
        select c.id, c.theme, c.created_at as at, 'created' as what, null as scenario_id
        from campaign c where c.created_by = :subject
        union all
        select c.id, c.theme, p.tied_at, 'tied', p.scenario_id
        from campaign_posting p join campaign c on c.id = p.campaign_id
        where p.tied_by = :subject order by at
        """);
  }
}
