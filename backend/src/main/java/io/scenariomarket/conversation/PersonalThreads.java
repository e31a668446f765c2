package io.scenariomarket.conversation;

import io.scenariomarket.identity.AccountErased;
import io.scenariomarket.identity.PersonalData;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person wrote in threads and how far they read them, the meetings that they proposed, and
 * what they have to do. It stays with those whom they wrote to; who it was is not known any more.
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
        union all
        select 'meeting proposed', engagement_id, null, created_at, agenda from meeting
        where proposed_by = :subject
        union all
        select case when responsible = :subject then 'to be done' else 'asked to be done' end,
          engagement_id, null, created_at, what from follow_up
        where :subject in (responsible, created_by)
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
    jdbc.sql("update meeting set proposed_by = null where proposed_by = ?")
        .param(event.subject())
        .update();
    jdbc.sql(
            """
            update follow_up set responsible = nullif(responsible, :subject),
              created_by = nullif(created_by, :subject)
            where :subject in (responsible, created_by)
            """)
        .param("subject", event.subject())
        .update();
  }
}
