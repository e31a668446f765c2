package io.scenariomarket.subscription;

import io.scenariomarket.search.Libraries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored searches. */
@Component
class SavedSearches {

  static final String COLUMNS =
      "id, subject, name, scope, query, frequency, language, created_at, told_at, digests, outcome";

  private final JdbcClient jdbc;
  private final Libraries libraries;
  private final JsonMapper json;

  SavedSearches(JdbcClient jdbc, Libraries libraries, JsonMapper json) {
    this.jdbc = jdbc;
    this.libraries = libraries;
    this.json = json;
  }

  void add(SavedSearch search, Seen seen, @Nullable Instant due) {
    jdbc.sql(
            """
            insert into saved_search (id, subject, name, scope, query, frequency, language,
              created_at, told_at, due_at, seen)
            values (:id, :subject, :name, :scope, :query, :frequency, :language, :created, :told,
              :due, cast(:seen as jsonb))
            """)
        .param("id", search.id())
        .param("subject", search.subject())
        .param("name", search.name())
        .param("scope", search.scope().key().toUpperCase(Locale.ROOT))
        .param("query", search.query())
        .param("frequency", search.frequency().name())
        .param("language", search.language().toLanguageTag())
        .param("created", at(search.createdAt()))
        .param("told", at(search.toldAt()))
        .param("due", due == null ? null : at(due))
        .param("seen", json.writeValueAsString(seen))
        .update();
  }

  /** Those of a person, the latest first. */
  List<SavedSearch> of(String subject) {
    return jdbc.sql(
            "select %s from saved_search where subject = ? order by created_at desc, id"
                .formatted(COLUMNS))
        .param(subject)
        .query(this::read)
        .list();
  }

  Optional<SavedSearch> find(UUID id) {
    return jdbc.sql("select %s from saved_search where id = ?".formatted(COLUMNS))
        .param(id)
        .query(this::read)
        .optional();
  }

  /** Changes the name and how often; {@code due} is when to look for news next. */
  void change(UUID id, String name, Frequency frequency, @Nullable Instant due) {
    jdbc.sql(
            """
            update saved_search set name = :name, frequency = :frequency,
              due_at = cast(:due as timestamptz), attempts = 0
            where id = :id
            """)
        .param("name", name)
        .param("frequency", frequency.name())
        .param("due", due == null ? null : at(due))
        .param("id", id)
        .update();
  }

  void remove(UUID id) {
    jdbc.sql("delete from saved_search where id = ?").param(id).update();
  }

  /** Forgets a person. */
  void removeOf(String subject) {
    jdbc.sql("delete from saved_search where subject = ?").param(subject).update();
  }

  SavedSearch read(ResultSet row, int number) throws SQLException {
    var outcome = row.getString("outcome");
    return new SavedSearch(
        row.getObject("id", UUID.class),
        row.getString("subject"),
        row.getString("name"),
        libraries.scope(row.getString("scope").toLowerCase(Locale.ROOT)),
        row.getString("query"),
        Frequency.valueOf(row.getString("frequency")),
        Locale.forLanguageTag(row.getString("language")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("told_at", OffsetDateTime.class).toInstant(),
        row.getLong("digests"),
        outcome == null ? null : SavedSearch.Outcome.valueOf(outcome));
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
