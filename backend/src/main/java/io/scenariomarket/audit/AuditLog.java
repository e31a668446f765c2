package io.scenariomarket.audit;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.shared.PageOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit trail. Who may read which part of it is decided by whoever asks. */
@Component
@Transactional(readOnly = true)
public class AuditLog {

  /** Entries on a page. */
  static final int PAGE_SIZE = 50;

  private static final int ROWS_AT_A_TIME = 500;

  private static final String MATCHING =
      """
      from audit_entry
      where (cast(:from as timestamptz) is null or at >= :from)
        and (cast(:until as timestamptz) is null or at < :until)
        and (cast(:actor as text) is null or actor = :actor)
        and (cast(:action as text) is null or action = :action)
        and (cast(:itemType as text) is null or item_type = :itemType)
        and (cast(:itemId as text) is null or item_id = :itemId)
        and (cast(:organisation as uuid) is null or organisation_id = :organisation
          or :organisation = any(others))
      """;

  private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AuditLog(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * What was changed in an organisation, the latest first. Addresses are left out: they are for the
   * operator only.
   *
   * @param page number of the page, from 0
   */
  public PageOf<AuditEntry> ofOrganisation(OrganisationId organisation, int page) {
    return find(AuditFilter.of(organisation), page, PAGE_SIZE).map(AuditEntry::withoutAddress);
  }

  /** A page of entries, the latest first. */
  PageOf<AuditEntry> find(AuditFilter filter, int page, int size) {
    var total =
        filtered("select count(*) " + MATCHING, filter).query(Long.class).single().longValue();
    var entries =
        filtered(
                "select * " + MATCHING + " order by at desc, id desc limit :size offset :skip",
                filter)
            .param("size", size)
            .param("skip", (long) page * size)
            .query((row, _) -> entry(row))
            .list();
    return new PageOf<>(entries, total, page, size);
  }

  /** Hands over all entries, the latest first, without holding more than a few in memory. */
  void forEach(AuditFilter filter, Consumer<AuditEntry> reader) {
    filtered("select * " + MATCHING + " order by at desc, id desc", filter)
        .withFetchSize(ROWS_AT_A_TIME)
        .query((RowCallbackHandler) row -> reader.accept(entry(row)));
  }

  /** Everybody who did something, once each. */
  List<String> actors(AuditFilter filter) {
    return filtered("select distinct actor " + MATCHING, filter)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** Every action that was ever done, in alphabetical order. */
  List<String> actions() {
    return jdbc.sql("select distinct action from audit_entry order by 1")
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** Every type of item to which something was ever done, in alphabetical order. */
  List<String> itemTypes() {
    return jdbc.sql("select distinct item_type from audit_entry order by 1")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private StatementSpec filtered(String sql, AuditFilter filter) {
    return jdbc.sql(sql)
        .param("from", time(filter.from()))
        .param("until", time(filter.until()))
        .param("actor", filter.actor())
        .param("action", filter.action())
        .param("itemType", filter.itemType())
        .param("itemId", filter.itemId())
        .param(
            "organisation",
            Optional.ofNullable(filter.organisation()).map(OrganisationId::value).orElse(null));
  }

  private AuditEntry entry(ResultSet row) throws SQLException {
    var organisation = row.getObject("organisation_id", UUID.class);
    return new AuditEntry(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("address"),
        row.getString("action"),
        row.getString("item_type"),
        row.getString("item_id"),
        organisation == null ? null : new OrganisationId(organisation),
        json.readValue(row.getString("before"), VALUES),
        json.readValue(row.getString("after"), VALUES));
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
