package io.scenariomarket.permission;

import java.util.UUID;

/** Match runs of the task force. */
final class PlantedRuns {

  private PlantedRuns() {}

  static void add(Situation situation) {
    var id = UUID.randomUUID();
    situation
        .jdbc()
        .sql(
            """
            insert into match_run (id, scope, title, state, started_by, created_at, finished_at,
              seed, day, model, encoder, vocabulary, rules, digest)
            values (?, 'ZONE', '', 'DONE', 'test', now(), now(), 1, current_date, '1', '1', '1',
              '1', '1')
            """)
        .param(id)
        .update();
    situation.put("run", id.toString());
    situation.takenAway("delete from match_run where id = ?", id);
  }
}
