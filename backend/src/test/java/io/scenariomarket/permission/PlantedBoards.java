package io.scenariomarket.permission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Needs on the boards. */
final class PlantedBoards {

  private PlantedBoards() {}

  /** Whether a situation is about one. */
  static boolean isIn(Situation situation) {
    return situation.is("proposed") || situation.is("called for");
  }

  /** The need of the organisation is on its board: proposed, or called for. */
  static void add(Situation situation) {
    var id = UUID.randomUUID();
    situation.put("call", id.toString());
    situation.put("calling", situation.is("proposed") ? "PASS" : "TERMINATE");
    if (isIn(situation)) {
      var days = situation.is("called for") ? 9 : null;
      var need = situation.id("item");
      insert(situation.jdbc(), id, need, situation.organisation(), days, "理由");
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
