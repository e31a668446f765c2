package io.scenariomarket.subscription;

import io.scenariomarket.identity.AccountErased;
import io.scenariomarket.identity.PersonalData;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The needs that a person follows, which are forgotten with them. */
@Component
class PersonalFollows extends PersonalData {

  private final FollowedNeeds followed;

  PersonalFollows(JdbcClient jdbc, FollowedNeeds followed) {
    super(
        jdbc,
        "followed needs",
        "select scenario_id, since from followed_need where subject = :subject order by since");
    this.followed = followed;
  }

  /** In the transaction that erases the account. */
  @EventListener
  void on(AccountErased event) {
    followed.removeOf(event.subject());
  }
}
