package io.scenariomarket.selection;

import io.scenariomarket.identity.AccountErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody who left is awaited. What they handed in counts on, as results must be; it bears their
 * subject alone, which names nobody any more, and to whom they were tied is forgotten.
 */
@Component
class SelectionErasure {

  private final JdbcClient jdbc;

  SelectionErasure(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(AccountErased event) {
    jdbc.sql("delete from score_sheet where assessor = ? and handed_in_at is null")
        .param(event.subject())
        .update();
    jdbc.sql("update score_sheet set declared_organisations = null where assessor = ?")
        .param(event.subject())
        .update();
  }
}
