package io.scenariomarket.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.MarketTest;
import io.scenariomarket.Unique;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the market knows of people who sign in. */
@MarketTest
class AccountsTests {

  @Autowired Accounts accounts;

  @Test
  void endsASignInFromBeforeAChangeOfRights() {
    var user = signedIn(UUID.randomUUID().toString());
    assertThat(accounts.welcome(user)).isTrue();
    accounts.signOutEverywhere(
        new KeycloakPeople.Person(
            user.subject(), user.username(), user.displayName(), null, Set.of()));
    assertThat(accounts.welcome(user)).isFalse();
    await().until(() -> accounts.welcome(signedIn(user.subject())));
  }

  private static CurrentUser signedIn(String subject) {
    return new CurrentUser(subject, "user-" + Unique.word(), "姓名", null, Set.of(), Instant.now());
  }
}
