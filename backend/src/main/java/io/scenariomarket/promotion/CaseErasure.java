package io.scenariomarket.promotion;

import io.scenariomarket.identity.AccountErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What somebody said for their organisation stays, without who it was. */
@Component
class CaseErasure {

  private final JdbcClient jdbc;

  CaseErasure(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(AccountErased event) {
    jdbc.sql("update case_consent set person = null where person = ?")
        .param(event.subject())
        .update();
    jdbc.sql("update typical_case set author = null where author = ?")
        .param(event.subject())
        .update();
  }
}
