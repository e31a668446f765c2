package io.scenariomarket.contract;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.Item;
import io.scenariomarket.work.ItemPart;
import io.scenariomarket.work.ItemRef;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On the page of a need that went back to the market, what its owner tells everybody of the trials
 * that failed: who takes it up next begins with that. By whom it was tried it does not say.
 */
@Component
@Order(10)
class Relistings implements ItemPart {

  /** How many trials of a need are told of, the last ones. */
  private static final int MOST = 3;

  private final JdbcClient jdbc;

  Relistings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A need went back to the market.
   *
   * @param learned what its owner tells everybody; {@code null} for nothing
   */
  record Relisting(@Nullable String learned, Instant at) {}

  /** Keeps that the need of an engagement that failed went back to the market. */
  void add(Engagement failed, @Nullable String learned, Instant at) {
    jdbc.sql(
            """
            insert into contract_relisting (contract_id, scenario_id, learned, relisted_at)
            values (:contract, :need, :learned, :at)
            on conflict (contract_id)
            do update set learned = excluded.learned, relisted_at = excluded.relisted_at
            """)
        .param("contract", failed.id().value())
        .param("need", failed.pair().scenarioId().value())
        .param("learned", learned, java.sql.Types.VARCHAR)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Place place() {
    return Place.ABOVE;
  }

  @Override
  public String template() {
    return "contract/relisted";
  }

  @Override
  public Optional<List<Relisting>> content(Item item, Viewer viewer) {
    return item.ref().type().equals(ItemRef.SCENARIO)
        ? Optional.of(of(item.ref().id())).filter(each -> !each.isEmpty())
        : Optional.empty();
  }

  private List<Relisting> of(UUID need) {
    return jdbc.sql(
            """
            select learned, relisted_at from contract_relisting where scenario_id = ?
            order by relisted_at desc limit ?
            """)
        .params(need, MOST)
        .query(
            (row, _) ->
                new Relisting(
                    row.getString("learned"), row.getTimestamp("relisted_at").toInstant()))
        .list();
  }
}
