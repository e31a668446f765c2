package io.scenariomarket.permission;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists of the catalogue. */
final class PlantedLists {

  private PlantedLists() {}

  static void addDraft(Situation situation) {
    var id = insert(situation, "null", situation.id("item"));
    situation.put("list", id.toString());
    situation.takenAway("delete from market_list where id = ? and state = 'DRAFT'", id);
  }

  /** One for all questions: what is published cannot be taken away again. */
  static synchronized void addPublished(Situation situation) {
    var found = published(situation);
    if (found.isEmpty()) {
      var next = "(select coalesce(max(number), 0) + 1 from market_list)";
      var id = insert(situation, next, UUID.randomUUID());
      situation
          .jdbc()
          .sql(
              """
              update market_list_item
              set item_version = 0, organisation_name = '权限测试', organisation_id = list_id,
                content = '{}' where list_id = :id;
              update market_list set state = 'PUBLISHED', published_at = now(), published_by = 'test'
              where id = :id
              """)
          .param("id", id)
          .update();
      found = published(situation);
    }
    found.getFirst().forEach(situation::put);
  }

  private static List<Map<String, String>> published(Situation situation) {
    return situation
        .jdbc()
        .sql(
            """
            select id, number from market_list where title = '权限测试' and state <> 'DRAFT' limit 1
            """)
        .query((row, _) -> Map.of("published", row.getString(1), "number", row.getString(2)))
        .list();
  }

  private static UUID insert(Situation situation, String number, UUID item) {
    var id = UUID.randomUUID();
    var jdbc = situation.jdbc();
    jdbc.sql(
            """
            insert into market_list (id, version, kind, number, edition, title, state, created_by,
              created_at, updated_at)
            values (?, 0, 'SCENARIO', %s, 1, '权限测试', 'DRAFT', 'test', now(), now())
            """
                .formatted(number))
        .param(id)
        .update();
    jdbc.sql("insert into market_list_item (list_id, position, item_id) values (?, 1, ?)")
        .params(id, item)
        .update();
    return id;
  }

  /** Has the task force publish a list of items. */
  static void plant(Planted planted, String kind, List<String> items) {
    var draft = planted.postAs(Role.TASKFORCE, "lists", list(kind, "清单", "推荐", items));
    var published =
        planted.api().postAs("taskforce", "/api/lists/drafts/" + draft + "/publish?version=0", "");
    if (published.status() != 200) {
      throw new IllegalStateException(published.raw().body());
    }
    var number = published.body().required("number").asString();
    planted.add("lists", kind + "/" + number + "/1");
  }

  /** A list that the task force has not published. */
  static void plantDraft(Planted planted) {
    var curators = EnumSet.of(Role.TASKFORCE);
    var body =
        list(
            "scenarios",
            planted.canary("the title of a draft list", curators, false),
            planted.canary("a note in a draft list", curators, false),
            planted.ids("scenarios"));
    planted.add("drafts", planted.postAs(Role.TASKFORCE, "lists", body));
  }

  private static String list(String kind, String title, String note, List<String> items) {
    var listed =
        items.stream()
            .map(id -> "{\"itemId\": \"%s\", \"note\": \"%s\"}".formatted(id, note))
            .toList();
    return "{\"kind\": \"%s\", \"title\": \"%s\", \"items\": %s}".formatted(kind, title, listed);
  }
}
