package io.scenariomarket.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which of the realm's tokens the API takes, and for what. */
@MarketTest
class TokenTests {

  @Autowired Api api;

  @Test
  void takesAccessTokensMadeForIt() {
    assertThat(status(token("scenario-market-cli", "access_token"))).isEqualTo(200);
  }

  @Test
  void refusesTokensOfOtherClientsOfTheRealm() {
    assertThat(status(token("admin-cli", "access_token"))).isEqualTo(401);
  }

  @Test
  void refusesIdTokens() {
    assertThat(status(token("scenario-market-cli", "id_token"))).isEqualTo(401);
  }

  @Test
  void theDetailsOfHealthAreForAdministrators() {
    assertThat(api.getAs("admin", "/actuator/health").body().has("components")).isTrue();
    assertThat(api.getAs("enterprise", "/actuator/health").body().has("components")).isFalse();
  }

  private int status(String token) {
    return api.sendWith(Optional.of(token), "GET", "/api/scenarios", "").status();
  }

  private String token(String client, String kind) {
    return api.askForToken(
            Map.of(
                "grant_type", "password",
                "scope", "openid",
                "client_id", client,
                "username", "enterprise",
                "password", "enterprise"))
        .body()
        .required(kind)
        .asString();
  }
}
