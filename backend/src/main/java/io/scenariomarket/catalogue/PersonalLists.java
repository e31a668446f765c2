package io.scenariomarket.catalogue;

import io.scenariomarket.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists that a person drew up or published. */
@Component
class PersonalLists extends PersonalData {

  PersonalLists(JdbcClient jdbc) {
    super(
        jdbc,
        "lists",
        """
        select id, title, created_at, published_at from market_list
        where created_by = :subject or published_by = :subject order by created_at
        """);
  }
}
