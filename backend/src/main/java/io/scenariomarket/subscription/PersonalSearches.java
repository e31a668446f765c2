package io.scenariomarket.subscription;

import io.scenariomarket.identity.AccountErased;
import io.scenariomarket.identity.PersonalData;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The searches that a person keeps, which are forgotten with them. */
@Component
class PersonalSearches extends PersonalData {

  private final SavedSearches searches;

  PersonalSearches(JdbcClient jdbc, SavedSearches searches) {
    super(
        jdbc,
        "saved searches",
        """
        select name, scope, query, frequency, language, created_at, told_at, digests
        from saved_search where subject = :subject order by created_at
        """);
    this.searches = searches;
  }

  /** In the transaction that erases the account. */
  @EventListener
  void on(AccountErased event) {
    searches.removeOf(event.subject());
  }
}
