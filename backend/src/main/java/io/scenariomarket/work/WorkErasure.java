package io.scenariomarket.work;

import io.scenariomarket.identity.AccountErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nothing waits for a person who left, and nothing is kept of what they typed. */
@Component
class WorkErasure {

  private final JdbcClient jdbc;

  WorkErasure(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(AccountErased event) {
    jdbc.sql("delete from typed_form where subject = ?").param(event.subject()).update();
    jdbc.sql(
            """
            update work_item set
              assignee = case when assignee = :subject then null else assignee end,
              reviewer = case when reviewer = :subject then null else reviewer end,
              author = case when author = :subject then null else author end
            where :subject in (assignee, reviewer, author)
            """)
        .param("subject", event.subject())
        .update();
  }
}
