package io.scenariomarket.exchange;

import io.scenariomarket.columns.SheetKind;
import io.scenariomarket.columns.SheetPlan;
import io.scenariomarket.columns.SheetWords;
import io.scenariomarket.identity.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Remembers what columns stood for when somebody confirmed headings like these last. */
@Repository
public class SheetMemory {

  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
  private static final UUID ZONE = new UUID(0, 0);

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  public SheetMemory(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  private record Remembered(SheetKind kind, Map<String, String> fields) {}

  /** The plan as it was confirmed last for such headings; as it is where it never was. */
  public SheetPlan recall(@Nullable OrganisationId owner, SheetPlan plan) {
    return jdbc.sql("select kind, fields from sheet_mapping where owner_id = ? and fingerprint = ?")
        .params(id(owner), hash(plan))
        .query(
            (row, _) ->
                new Remembered(
                    SheetKind.valueOf(row.getString(1)), json.readValue(row.getString(2), FIELDS)))
        .optional()
        .map(known -> plan.remembering(known.kind(), known.fields()))
        .map(
            known ->
                known.with(
                    known.kind(),
                    known.other() == null && known.missing().isEmpty(),
                    known.columns()))
        .orElse(plan);
  }

  public void remember(@Nullable OrganisationId owner, SheetPlan plan) {
    jdbc.sql(
            """
            insert into sheet_mapping (owner_id, fingerprint, kind, fields, used_at)
            values (:owner, :print, :kind, cast(:fields as jsonb), :now)
            on conflict (owner_id, fingerprint) do update
              set kind = excluded.kind, fields = excluded.fields, used_at = excluded.used_at
            """)
        .param("owner", id(owner))
        .param("print", hash(plan))
        .param("kind", plan.kind().name())
        .param("fields", json.writeValueAsString(plan.fields()))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What the words of somebody's sheets mean. */
  public SheetWords words(@Nullable OrganisationId owner) {
    var terms = new HashMap<SheetWords.Key, String>();
    jdbc.sql("select kind, field, word, term from sheet_word where owner_id = ?")
        .param(id(owner))
        .query(
            row -> {
              var kind = SheetKind.valueOf(row.getString(1));
              terms.put(
                  new SheetWords.Key(kind, row.getString(2), row.getString(3)), row.getString(4));
            });
    return new SheetWords(Map.copyOf(terms));
  }

  public void remember(@Nullable OrganisationId owner, SheetWords.Key word, String term) {
    jdbc.sql(
            """
            insert into sheet_word (owner_id, kind, field, word, term, used_at)
            values (:owner, :kind, :field, :word, :term, :now)
            on conflict (owner_id, kind, field, word) do update
              set term = excluded.term, used_at = excluded.used_at
            """)
        .param("owner", id(owner))
        .param("kind", word.kind().name())
        .param("field", word.field())
        .param("word", word.word())
        .param("term", term)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static UUID id(@Nullable OrganisationId owner) {
    return owner == null ? ZONE : owner.value();
  }

  private static String hash(SheetPlan plan) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(plan.fingerprint().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
