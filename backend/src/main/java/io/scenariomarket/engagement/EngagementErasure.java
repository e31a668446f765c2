package io.scenariomarket.engagement;

import io.scenariomarket.identity.AccountErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nobody who left acts for a side any more. */
@Component
class EngagementErasure {

  private final JdbcClient jdbc;

  EngagementErasure(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(AccountErased event) {
    jdbc.sql(
            """
            update engagement set
              need_person = nullif(need_person, :subject),
              supplier_person = nullif(supplier_person, :subject)
            where :subject in (need_person, supplier_person)
            """)
        .param("subject", event.subject())
        .update();
  }
}
