package io.scenariomarket.permission;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Needs on the boards. */
final class PlantedBoards {

  private PlantedBoards() {}

  /** Whether a situation is about one. */
  static boolean isIn(Situation situation) {
    return situation.is("proposed") || situation.is("called for") || situation.is("awarded");
  }

  /** The need of the organisation is on its board: proposed, or called for. */
  static void add(Situation situation) {
    var id = UUID.randomUUID();
    situation.put("call", id.toString());
    situation.put("calling", situation.is("proposed") ? "PASS" : "TERMINATE");
    situation.put("objection", UUID.randomUUID().toString());
    if (isIn(situation)) {
      var days = situation.is("proposed") ? null : 9;
      var need = situation.id("item");
      insert(situation.jdbc(), id, need, situation.organisation(), days, "理由");
      if (situation.is("awarded")) {
        award(situation.jdbc(), id, situation.id("objection"), UUID.randomUUID(), "异议");
      }
      situation.takenAway("delete from board_call where id = ?", id);
    }
  }

  /** A need that is proposed, for reasons that are not public yet. */
  static void plant(Planted planted, String need, UUID organisation) {
    var id = UUID.randomUUID();
    var words = planted.withheld("why a need belongs on a board");
    insert(planted.jdbc(), id, UUID.fromString(need), organisation, null, words);
    planted.add("boards", id.toString());
  }

  /**
   * Bids of the organisation for needs of another one: sealed, and open since the deadline passed.
   *
   * @param needs two needs that are public
   */
  static void plantBids(Planted planted, List<String> needs, UUID organisation) {
    var jdbc = planted.jdbc();
    var other = planted.otherOrganisation();
    var bidders = EnumSet.of(Role.MEMBER, Role.MANAGER, Role.OWNER);
    var readers = EnumSet.of(Role.OTHER, Role.TASKFORCE);
    readers.addAll(bidders);
    for (var sealed : List.of(true, false)) {
      var id = UUID.randomUUID();
      insert(jdbc, id, UUID.fromString(needs.get(sealed ? 0 : 1)), other, 9, "理由");
      if (!sealed) {
        var words = planted.canary("an objection", readers, false);
        award(jdbc, id, UUID.randomUUID(), organisation, words);
      }
      var where = sealed ? "a sealed bid" : "an open bid";
      Supplier<String> canary = () -> planted.canary(where, sealed ? bidders : readers, false);
      jdbc.sql(
              """
              insert into board_bid (id, version, call_id, organisation, capability, plan, team,
                budget, partners, handed_in_at, changed_at)
              values (?, 0, ?, ?, ?, ?, ?, 120, ?, now(), now())
              """)
          .params(
              UUID.randomUUID(),
              id,
              organisation,
              UUID.randomUUID(),
              canary.get(),
              canary.get(),
              canary.get())
          .update();
      planted.add("boards", id.toString());
    }
  }

  /** Announces an award to which an organisation has objected. */
  private static void award(
      JdbcClient jdbc, UUID call, UUID objection, UUID organisation, String words) {
    jdbc.sql(
            """
            update board_call set stage = 'AWARDED', deadline = now(),
              objections_until = now() + interval '9 days' where id = ?
            """)
        .param(call)
        .update();
    jdbc.sql(
            """
            insert into board_objection (id, version, call_id, organisation, words, raised_at)
            values (?, 0, ?, ?, ?, now())
            """)
        .params(objection, call, organisation, words)
        .update();
  }

  /**
   * Stores one.
   *
   * @param days for how many days bids are taken; {@code null} for one that is not called for
   */
  private static void insert(
      JdbcClient jdbc, UUID id, UUID need, UUID owner, @Nullable Integer days, String words) {
    jdbc.sql(
            """
            insert into board_call (id, version, scenario_id, owner, title, board, stage,
              stage_since, published_at, deadline, proposed_by, created_at)
            select :id, 0, :need, :owner, '需求', 'ENTERPRISE', :stage, now(),
              case when :stage = 'OPEN' then now() end,
              now() + make_interval(days => :days), 'test', now()
            """)
        .param("id", id)
        .param("need", need)
        .param("owner", owner)
        .param("stage", days == null ? "SCREENING" : "OPEN")
        .param("days", days, java.sql.Types.INTEGER)
        .update();
    jdbc.sql(
            """
            insert into board_call_step (call_id, position, action, words, at)
            values (?, 0, 'PROPOSE', ?, now())
            """)
        .params(id, words)
        .update();
  }
}
