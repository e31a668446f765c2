package io.scenariomarket.contract;

import static java.util.stream.Collectors.toMap;

import io.scenariomarket.engagement.Awaiting;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.engagement.Part;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose answer contracts wait for; what weighs most comes first. */
@Component
class ContractAwaiting implements Awaiting {

  private final JdbcClient jdbc;

  ContractAwaiting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<EngagementId, Awaited> of(Collection<Engagement> engagements) {
    var agreeing =
        engagements.stream()
            .filter(each -> each.state() == EngagementState.SELECTED || each.state().signed())
            .map(each -> each.id().value())
            .toArray(UUID[]::new);
    return agreeing.length == 0 ? Map.of() : among(agreeing);
  }

  @Override
  public Map<EngagementId, Awaited> all() {
    return among(null);
  }

  /** Those of some contracts; {@code null} for all. */
  private Map<EngagementId, Awaited> among(UUID @Nullable [] ids) {
    return jdbc
        .sql(
            """
            select id, waits from (
              select c.id, case
                when c.state = 'DRAFT' and c.need_confirmed_at is not null then 'CONFIRM_SUPPLIER'
                when c.state = 'DRAFT' and c.supplier_confirmed_at is not null then 'CONFIRM_NEED'
                when c.state = 'DRAFT' then 'DRAFT'
                when c.outcome_stage = 'OBJECTED' then 'OBJECTED'
                when c.outcome_stage = 'PROPOSED' then 'OUTCOME'
                when a.proposed_by = 'NEED' then 'AMEND_SUPPLIER'
                when a.proposed_by = 'SUPPLIER' then 'AMEND_NEED'
                when exists (select from contract_step s
                  where s.contract_id = c.id and s.state = 'REPORTED') then 'REPORT'
                end as waits
              from contract c
                left join contract_amendment a on a.contract_id = c.id and a.state = 'PROPOSED'
              where c.state <> 'VOID' and coalesce(c.outcome_stage, '') <> 'SETTLED'
                and (cast(:ids as uuid[]) is null or c.id = any(:ids))) each
            where waits is not null
            """)
        .param("ids", ids)
        .query(
            (row, _) ->
                Map.entry(
                    new EngagementId(row.getObject("id", UUID.class)),
                    Waits.valueOf(row.getString("waits")).awaited))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** For what contracts wait, and for whose answer. */
  private enum Waits {
    DRAFT("DRAFT", Part.NEED, Part.SUPPLIER),
    CONFIRM_NEED("CONFIRM", Part.NEED),
    CONFIRM_SUPPLIER("CONFIRM", Part.SUPPLIER),
    REPORT("REPORT", Part.NEED),
    AMEND_NEED("AMEND", Part.NEED),
    AMEND_SUPPLIER("AMEND", Part.SUPPLIER),
    OUTCOME("OUTCOME", Part.SUPPLIER),
    OBJECTED("OBJECTED", Part.BROKER);

    private final Awaited awaited;

    Waits(String what, Part... whose) {
      awaited = new Awaited(Set.of(whose), "contract.waits." + what);
    }
  }
}
