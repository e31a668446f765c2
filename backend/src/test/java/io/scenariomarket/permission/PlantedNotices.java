package io.scenariomarket.permission;

import java.util.UUID;

/** What the plain member was told, and the searches of which they are told. */
final class PlantedNotices {

  private PlantedNotices() {}

  static void add(Situation situation) {
    var id =
        situation
            .jdbc()
            .sql(
                """
                insert into notice_message (recipient, language, kind, key, mail, until)
                values (?, 'zh-CN', 'campaign', 'campaign.ends', 'NONE', now()) returning id
                """)
            .param(situation.get("reader"))
            .query(Long.class)
            .single();
    situation
        .jdbc()
        .sql(
            """
            insert into notice (message_id, link, subjects)
            values (?, '/campaigns', '{"zh-CN": "权限测试"}')
            """)
        .param(id)
        .update();
    situation.put("notice", id.toString());
    situation.put("mail", id.toString());
    situation.takenAway("delete from notice_message where id = ?", id);
  }

  /** A search that the plain member keeps. */
  static void addSearch(Situation situation) {
    var id = UUID.randomUUID();
    situation
        .jdbc()
        .sql(
            """
            insert into saved_search (id, subject, name, scope, query, frequency, language,
              created_at, told_at, seen)
            values (?, ?, '权限测试', 'ALL', '', 'NEVER', 'zh-CN', now(), now(), '{"items": {}}')
            """)
        .params(id, situation.get("reader"))
        .update();
    situation.put("search", id.toString());
    situation.takenAway("delete from saved_search where id = ?", id);
  }
}
