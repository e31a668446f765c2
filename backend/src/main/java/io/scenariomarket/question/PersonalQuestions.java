package io.scenariomarket.question;

import io.scenariomarket.identity.AccountErased;
import io.scenariomarket.identity.PersonalData;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person asked and answered. It stays; who it was is not known any more. */
@Component
class PersonalQuestions extends PersonalData {

  private final JdbcClient jdbc;

  PersonalQuestions(JdbcClient jdbc) {
    super(
        jdbc,
        "questions",
        """
        select 'asked' as what, id, asked_at as at, text from question where asker = :subject
        union all
        select 'answered', question_id, at, text from question_answer where author = :subject
        order by at
        """);
    this.jdbc = jdbc;
  }

  /** In the transaction that erases the account. */
  @EventListener
  void on(AccountErased event) {
    jdbc.sql("update question set asker = null where asker = ?").param(event.subject()).update();
    jdbc.sql("update question_answer set author = null where author = ?")
        .param(event.subject())
        .update();
  }
}
