package io.scenariomarket.permission;

import java.util.UUID;

/** Sheets that are being imported. */
final class PlantedImports {

  private PlantedImports() {}

  static void add(Situation situation) {
    var id = UUID.randomUUID();
    var organisation = situation.organisation();
    situation
        .jdbc()
        .sql(
            """
            insert into sheet_import (id, organisation_id, created_by, created_at, file_name, content,
              state, plan)
            values (?, ?, 'test', now(), '需求.csv', cast('名称,需求' as bytea), 'MAPPING',
              jsonb_build_object('owner', cast(? as text)))
            """)
        .params(id, organisation, organisation.toString())
        .update();
    situation.put("import", id.toString());
  }
}
