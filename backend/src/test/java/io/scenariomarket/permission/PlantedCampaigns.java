package io.scenariomarket.permission;

import java.util.UUID;

/** Campaigns, and what somebody sends to one. */
final class PlantedCampaigns {

  private PlantedCampaigns() {}

  static void add(Situation situation) {
    var id = UUID.randomUUID();
    situation
        .jdbc()
        .sql(
            """
            insert into campaign (id, version, state, theme, text, starts_on, ends_on, target,
              created_by, created_at, updated_at)
            values (?, 0, ?, '权限测试', '说明', current_date - 1, current_date + 9, 3, 'test', now(), now())
            """)
        .params(id, situation.is("draft") ? "DRAFT" : "PUBLISHED")
        .update();
    var token = "token-" + id;
    situation
        .jdbc()
        .sql(
            """
            insert into campaign_submission (id, campaign_id, token, title, problem,
              organisation_name, contact_name, contact_email, created_at, expires_at)
            values (?, ?, ?, '场景', '问题', '单位', '张三', 'someone@example.com', now(),
              now() + interval '1 day')
            """)
        .params(UUID.randomUUID(), id, token)
        .update();
    situation.put("campaign", id.toString());
    situation.put("submission", token);
    situation.takenAway("delete from campaign where id = ?", id);
  }
}
