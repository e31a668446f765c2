package io.scenariomarket.permission;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said in an engagement, meetings of it, and what is to be done. */
final class PlantedMeetings {

  private PlantedMeetings() {}

  /** A meeting of an engagement, and something to be done, with the same id. */
  static void add(Situation situation) {
    var engagement = situation.id("engagement");
    var id = UUID.randomUUID();
    situation
        .jdbc()
        .sql(
            """
            insert into meeting (id, version, engagement_id, sequence, starts_at, ends_at, place, state,
              created_at)
            values (?, 0, ?, 0, now(), now() + interval '1 hour', '三号楼', 'PLANNED', now())
            """)
        .params(id, engagement)
        .update();
    task(situation.jdbc(), id, engagement, "寄样品");
    situation.put("meeting", id.toString());
    situation.put("followUp", id.toString());
    situation.takenAway("delete from meeting where id = ?", id);
    situation.takenAway("delete from follow_up where id = ?", id);
  }

  /** What the owner says, with a file. */
  static void plantMessage(Planted planted, UUID engagement, UUID organisation) {
    var message = UUID.randomUUID();
    planted
        .jdbc()
        .sql("insert into thread_message values (?, ?, 1, ?, ?, ?, now())")
        .params(
            message,
            engagement,
            planted.subject(Role.OWNER),
            organisation,
            planted.withheld("what is said in an engagement"))
        .update();
    PlantedAttachments.plant(
        planted, "message", message.toString(), "AFTER_INTEREST", "a file of a message");
  }

  /** A meeting of an engagement that was recorded, one ahead, and what is to be done. */
  static void plant(Planted planted, UUID engagement) {
    for (var held : new boolean[] {true, false}) {
      var id = UUID.randomUUID();
      var of = held ? " of a meeting" : " of a meeting ahead";
      planted
          .jdbc()
          .sql(
              """
              insert into meeting (id, version, engagement_id, sequence, starts_at, ends_at, place,
                link, participants, agenda, state, attended, agreed, created_at)
              values (?, 0, ?, 0, now(), now() + interval '1 hour', ?, ?, ?, ?, ?, ?, ?, now())
              """)
          .params(
              id,
              engagement,
              planted.withheld("the place" + of),
              "https://example.com/" + planted.withheld("the link" + of),
              held ? null : planted.withheld("the participants" + of),
              held ? null : planted.withheld("the agenda" + of),
              held ? "HELD" : "PLANNED",
              held ? planted.withheld("who came to a meeting") : null,
              held ? planted.withheld("what was agreed on at a meeting") : null)
          .update();
      planted.add("meetings", engagement + "/meetings/" + id);
    }
    var task = UUID.randomUUID();
    task(planted.jdbc(), task, engagement, planted.withheld("what is to be done"));
    planted.add("follow-ups", engagement + "/follow-ups/" + task);
  }

  private static void task(JdbcClient jdbc, UUID id, UUID engagement, String what) {
    jdbc.sql(
            """
            insert into follow_up (id, engagement_id, what, due_on, created_at)
            values (?, ?, ?, current_date, now())
            """)
        .params(id, engagement, what)
        .update();
  }
}
