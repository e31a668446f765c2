package io.scenariomarket.exchange;

import io.scenariomarket.identity.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stored imports. */
@Repository
class Imports {

  private static final int LISTED = 100;

  private static final String COLUMNS =
      """
      select id, organisation_id, created_by, created_at, file_name, state, plan, done, total,
        failure, finished_at, content is not null as kept from sheet_import
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Imports(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  void insert(
      ImportId id,
      @Nullable OrganisationId organisation,
      String subject,
      String fileName,
      byte[] content,
      ImportPlan plan) {
    jdbc.sql(
            """
            insert into sheet_import (id, organisation_id, created_by, created_at, file_name,
              content, state, plan)
            values (:id, :organisation, :by, :now, :name, :content, 'MAPPING', cast(:plan as jsonb))
            """)
        .param("id", id.value())
        .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER)
        .param("by", subject)
        .param("now", now())
        .param("name", fileName)
        .param("content", content)
        .param("plan", json.writeValueAsString(plan))
        .update();
  }

  Optional<SheetImport> find(ImportId id) {
    return jdbc.sql(COLUMNS + " where id = ?")
        .param(id.value())
        .query((row, _) -> read(row))
        .optional();
  }

  /** The latest ones of some organisations, and of the zone where asked for. */
  List<SheetImport> list(Collection<OrganisationId> organisations, boolean zone) {
    return jdbc.sql(
            COLUMNS
                + """
                  where organisation_id = any(:own) or :zone
                order by created_at desc limit :most
                """)
        .param("own", OrganisationId.values(organisations))
        .param("zone", zone)
        .param("most", LISTED)
        .query((row, _) -> read(row))
        .list();
  }

  byte[] content(ImportId id) {
    return jdbc.sql("select content from sheet_import where id = ? and content is not null")
        .param(id.value())
        .query((row, _) -> row.getBytes(1))
        .single();
  }

  void plan(ImportId id, ImportPlan plan) {
    jdbc.sql("update sheet_import set plan = cast(:plan as jsonb), failure = null where id = :id")
        .param("plan", json.writeValueAsString(plan))
        .param("id", id.value())
        .update();
  }

  /**
   * Moves an import on, unless somebody else was faster.
   *
   * @return whether it moved
   */
  boolean move(ImportId id, Collection<ImportState> from, ImportState to, int total) {
    return jdbc.sql(
                """
                update sheet_import set state = :to, done = 0, total = :total,
                  failure = null,
                  finished_at = case when :to in ('DONE', 'UNDONE') then :now else finished_at end
                where id = :id and state = any(:from)
                """)
            .param("to", to.name())
            .param("total", total)
            .param("now", now())
            .param("id", id.value())
            .param("from", from.stream().map(Enum::name).toArray(String[]::new))
            .update()
        > 0;
  }

  void progress(ImportId id, int done) {
    jdbc.sql("update sheet_import set done = ? where id = ?").params(done, id.value()).update();
  }

  void fail(ImportId id, ImportState back, String failure) {
    jdbc.sql("update sheet_import set state = ?, failure = ? where id = ?")
        .params(back.name(), failure, id.value())
        .update();
  }

  void delete(ImportId id) {
    jdbc.sql("delete from sheet_import where id = ?").param(id.value()).update();
  }

  /** Forgets what imports from before a moment held, but not what became of it. */
  int forgetBefore(Instant moment) {
    var before = moment.atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            update sheet_import_item item set cells = '[]', before = null
            from sheet_import whole where whole.id = item.import_id
              and whole.created_at < ? and whole.content is not null
            """)
        .param(before)
        .update();
    return jdbc.sql(
            "update sheet_import set content = null where created_at < ? and content is not null")
        .param(before)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private SheetImport read(ResultSet row) throws SQLException {
    var organisation = row.getObject("organisation_id", UUID.class);
    var finished = row.getObject("finished_at", OffsetDateTime.class);
    return new SheetImport(
        new ImportId(row.getObject("id", UUID.class)),
        organisation == null ? null : new OrganisationId(organisation),
        row.getString("created_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("file_name"),
        ImportState.valueOf(row.getString("state")),
        json.readValue(row.getString("plan"), ImportPlan.class),
        row.getInt("done"),
        row.getInt("total"),
        row.getString("failure"),
        finished == null ? null : finished.toInstant(),
        row.getBoolean("kept"));
  }
}
