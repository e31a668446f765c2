package io.scenariomarket.contract;

import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored changes that were proposed of contracts; for no one's eyes. */
@Component
class AmendmentRows {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AmendmentRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Those of a contract, the last one first. */
  List<Amendment> of(EngagementId contract) {
    return jdbc.sql("select * from contract_amendment where contract_id = ? order by number desc")
        .param(contract.value())
        .query((row, _) -> read(row))
        .list();
  }

  /** The one of a contract that waits for an answer. */
  Optional<Amendment> open(EngagementId contract) {
    return of(contract).stream()
        .filter(each -> each.state() == Amendment.State.PROPOSED)
        .findFirst();
  }

  void add(EngagementId contract, Part by, ContractContent terms, String reason, Instant at) {
    jdbc.sql(
            """
            insert into contract_amendment
              (contract_id, number, proposed_by, state, terms, reason, proposed_at)
            select :id, coalesce(max(number), 0) + 1, :by, 'PROPOSED', cast(:terms as jsonb),
              :reason, :at
            from contract_amendment where contract_id = :id
            """)
        .param("id", contract.value())
        .param("by", by.name())
        .param("terms", json.writeValueAsString(terms))
        .param("reason", reason)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void answer(
      EngagementId contract, int number, Amendment.State state, @Nullable String why, Instant at) {
    jdbc.sql(
            """
            update contract_amendment set state = :state, answer = :answer, answered_at = :at
            where contract_id = :id and number = :number
            """)
        .param("state", state.name())
        .param("answer", why, java.sql.Types.VARCHAR)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", contract.value())
        .param("number", number)
        .update();
  }

  private Amendment read(ResultSet row) throws SQLException {
    return new Amendment(
        row.getInt("number"),
        Part.valueOf(row.getString("proposed_by")),
        Amendment.State.valueOf(row.getString("state")),
        json.readValue(row.getString("terms"), ContractContent.class),
        row.getString("reason"),
        row.getString("answer"),
        row.getTimestamp("proposed_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("answered_at"))
            .map(Timestamp::toInstant)
            .orElse(null));
  }
}
