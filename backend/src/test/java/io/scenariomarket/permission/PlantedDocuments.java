package io.scenariomarket.permission;

import java.util.UUID;

/** Documents that the task force reads for what may be a need or a capability. */
final class PlantedDocuments {

  private PlantedDocuments() {}

  static void add(Situation situation) {
    var id = UUID.randomUUID();
    situation
        .jdbc()
        .sql(
            """
            insert into mining_document (id, name, type, state, text, uploaded_by, uploaded_at)
            values (?, '权限测试', 'TEXT', 'READY', '推进脑机接口应用。', 'test', now())
            """)
        .param(id)
        .update();
    var candidate = UUID.randomUUID();
    situation
        .jdbc()
        .sql(
            """
            insert into mining_candidate (id, version, document_id, position, kind, title, tracks,
              span_from, span_to, sentence_from, sentence_to, source, state)
            values (?, 0, ?, 0, 'SCENARIO', '脑机接口应用', '{脑机接口}', 2, 8, 0, 8, 'RULES', 'OPEN')
            """)
        .params(candidate, id)
        .update();
    situation.put("document", id.toString());
    situation.put("candidate", candidate.toString());
    situation.takenAway("delete from mining_document where id = ?", id);
  }
}
