package io.scenariomarket.permission;

import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.ItemsChanged;
import java.util.List;
import java.util.UUID;

/** Needs and capabilities; whatever the one is, the other is too. */
final class PlantedPostings {

  private PlantedPostings() {}

  /** A need and a capability with the same id. */
  static void add(Situation situation) {
    var id = UUID.randomUUID();
    situation.put("item", id.toString());
    insert(situation, "scenario", "title, problem", "'需求', '问题'", id, "PUBLISHED");
    insert(situation, "capability", "name, description, kind", "'能力', '说明', '成果'", id, "LISTED");
  }

  private static void insert(
      Situation situation, String table, String columns, String values, UUID id, String published) {
    var state =
        situation.is("draft")
            ? "DRAFT"
            : situation.is("handed in") && !situation.is("change") ? "SUBMITTED" : published;
    situation
        .jdbc()
        .sql(
            """
            insert into %s (id, version, organisation_id, state, created_by, created_at, updated_at, %s)
            values (?, 0, ?, ?, 'test', now(), now(), %s)
            """
                .formatted(table, columns, values))
        .params(id, situation.organisation(), state)
        .update();
    if (situation.is("change")) {
      pendingChange(situation, table, id);
    }
  }

  /** Something public of which a change waits for the task force. */
  private static void pendingChange(Situation situation, String type, UUID item) {
    situation
        .jdbc()
        .sql(
            """
            insert into pending_change (item_type, item_id, state, content, at)
            values (?, ?, 'SUBMITTED', '{}', now())
            """)
        .params(type, item)
        .update();
    situation.takenAway("delete from pending_change where item_id = ?", item);
  }

  /** Public ones with a canary in each part that is not for everybody. */
  static void plant(Planted planted, UUID organisation, boolean consent) {
    need(planted, organisation, consent);
    PlantedCapabilities.plant(planted, organisation, consent);
  }

  private static void need(Planted planted, UUID organisation, boolean consent) {
    var of = consent ? " of a need that may count" : " of a need";
    var id =
        planted.post(
            "scenarios",
            """
            {"organisationId": "%s", "title": "脑卒中上肢康复训练", "problem": "治疗师不足，需要识别运动意图。",
             "tracks": ["脑机接口"], "confidentialInMatching": %s,
             "background": "%s", "dataOpened": "%s", "expectedResult": "%s", "place": "%s",
             "confidentialDetails": "运动意图识别 %s",
             "contact": {"name": "%s", "email": "%s@example.com"},
             "requirements": [
               {"text": "运动意图识别准确率不低于85%%", "priority": "MUST"},
               {"text": "康复训练数据留在院内 %s", "priority": "MUST", "confidentiality": "ORGANISATION"},
               {"text": "每台设备照看四名患者 %s", "priority": "SHOULD", "confidentiality": "AFTER_INTEREST"}],
             "confidentiality": {"background": "ORGANISATION", "dataOpened": "AFTER_INTEREST",
               "expectedResult": "ORGANISATION", "place": "ORGANISATION"}}
            """
                .formatted(
                    organisation,
                    consent,
                    planted.withheld("the background" + of),
                    planted.withheld("the data" + of),
                    planted.withheld("the result" + of),
                    planted.withheld("the place" + of),
                    planted.withheld("the details" + of),
                    planted.withheld("the contact" + of),
                    planted.withheld("the address" + of),
                    planted.withheld("a requirement" + of),
                    planted.withheld("a later requirement" + of)));
    PlantedAttachments.plant(planted, "scenario", id, "ORGANISATION", "an attachment" + of);
    PlantedAttachments.plant(planted, "scenario", id, "AFTER_INTEREST", "a later attachment" + of);
  }

  /** A need and a capability that only insiders know, whatever part of them. */
  static void plantHidden(Planted planted, UUID organisation, String how, String state) {
    var stated = state.isEmpty() ? "" : ", \"state\": \"%s\"".formatted(state);
    var need =
        planted.post(
            "scenarios",
            "{\"organisationId\": \"%s\", \"title\": \"康复训练 %s\", \"problem\": \"%s\"%s}"
                .formatted(
                    organisation,
                    planted.canary("the title, " + how, Canary.INSIDE),
                    planted.canary("the problem, " + how, Canary.INSIDE),
                    stated));
    var capability =
        planted.post(
            "capabilities",
            "{\"organisationId\": \"%s\", \"name\": \"康复训练 %s\", \"description\": \"%s\"%s}"
                .formatted(
                    organisation,
                    planted.canary("the name, " + how, Canary.INSIDE),
                    planted.canary("the description, " + how, Canary.INSIDE),
                    stated));
    PlantedAttachments.plant(planted, "scenario", need, "PUBLIC", "a public attachment, " + how);
    if (!how.equals("draft")) {
      PlantedLists.plant(planted, "scenarios", List.of(need));
      PlantedLists.plant(planted, "capabilities", List.of(capability));
    }
    if (how.equals("withdrawn")) {
      state(planted, "scenario", need, "WITHDRAWN");
      planted.changed(ItemsChanged.of(ItemRef.scenario(UUID.fromString(need))));
      state(planted, "capability", capability, "SUSPENDED");
      planted.changed(ItemsChanged.of(ItemRef.capability(UUID.fromString(capability))));
    }
  }

  private static void state(Planted planted, String table, String id, String state) {
    planted
        .jdbc()
        .sql("update %s set state = ?, version = version + 1 where id = ?".formatted(table))
        .params(state, UUID.fromString(id))
        .update();
  }

  /** Something public, and what its owner wants it to say, which waits for the task force. */
  static void plantChange(
      Planted planted, String kind, String name, String text, UUID organisation) {
    var body = "{\"organisationId\": \"%s\", \"%s\": \"%s\", \"%s\": \"%s\", \"version\": %d}";
    var id = planted.post(kind, body.formatted(organisation, name, "康复训练", text, "识别运动意图", 0));
    var path = "/api/%s/%s".formatted(kind, id);
    var api = planted.api();
    var version = api.getAs(Planted.OWNER, path).body().required("version").asLong();
    var named = planted.withheld("the %s in a change that waits".formatted(name));
    var told = planted.withheld("the %s in a change that waits".formatted(text));
    var put =
        api.putAs(
            Planted.OWNER, path, body.formatted(organisation, name, named, text, told, version));
    if (put.status() != 202) {
      throw new IllegalStateException(put.raw().body());
    }
  }

  /** What another organisation has, so that its matches meet what is planted. */
  static void plantOther(Planted planted) {
    var organisation = planted.otherOrganisation();
    var need =
        """
        {"organisationId": "%s", "title": "上肢康复训练", "problem": "识别运动意图。",
         "requirements": [{"text": "运动意图识别准确率不低于80%%", "priority": "MUST"}]}
        """
            .formatted(organisation);
    var capability =
        """
        {"organisationId": "%s", "name": "康复训练机器人", "description": "运动意图识别与上肢训练。"}
        """
            .formatted(organisation);
    planted.add("scenarios", planted.postAs(Role.OTHER, "scenarios", need));
    planted.add("capabilities", planted.postAs(Role.OTHER, "capabilities", capability));
  }
}
