package io.scenariomarket.award;

import io.scenariomarket.identity.AccountErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody who left is awaited. What they handed in counts on, as results must be; to whom they were
 * tied is forgotten, and so is who nominated.
 */
@Component
class AwardErasure {

  private final JdbcClient jdbc;

  AwardErasure(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(AccountErased event) {
    jdbc.sql("delete from award_sheet where judge = ? and handed_in_at is null")
        .param(event.subject())
        .update();
    jdbc.sql("update award_sheet set ties = null where judge = ?").param(event.subject()).update();
    jdbc.sql("update award_nomination set nominated_by = null where nominated_by = ?")
        .param(event.subject())
        .update();
  }
}
