package io.scenariomarket.conversation;

import io.scenariomarket.identity.AccountErased;
import io.scenariomarket.identity.PersonalData;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person wrote in threads, and how far they read them. What they wrote stays with those whom
 * they wrote to; who it was is not known any more.
 */
@Component
class PersonalThreads extends PersonalData {

  private final JdbcClient jdbc;

  PersonalThreads(JdbcClient jdbc) {
    super(
        jdbc,
        "messages",
        """
        select 'written' as what, engagement_id, number, at, text from thread_message
        where author = :subject
        union all
        select 'read', engagement_id, read_to, read_at, null from thread_mark
        where subject = :subject
        order by at
        """);
    this.jdbc = jdbc;
  }

  /** In the transaction that erases the account. */
  @EventListener
  void on(AccountErased event) {
    jdbc.sql("delete from thread_mark where subject = ?").param(event.subject()).update();
    jdbc.sql("update thread_message set author = null where author = ?")
        .param(event.subject())
        .update();
  }
}
