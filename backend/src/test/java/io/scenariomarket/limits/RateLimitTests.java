package io.scenariomarket.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Limits as they go over the wire. */
@MarketTest
class RateLimitTests {

  @Autowired Api api;
  @Autowired LimitProperties properties;

  @ParameterizedTest
  @CsvSource({
    "GET, /sign-up, sign-up",
    "POST, /api/organisations, sign-up",
    "GET, /search, search",
    "GET, /scenarios, search",
    "GET, /capabilities, search",
    "GET, /api/search, search",
    "GET, /scenarios/none/matches, match",
    "GET, /capabilities/none/opportunities, match",
    "GET, /api/scenarios/none/matches, match",
    "GET, /api/capabilities/none/matches, match",
    "POST, /api/scenarios/none/what-if, match",
    "POST, /api/attachments, upload"
  })
  void areToldOnEveryLimitedEndpoint(String method, String path, String limit) {
    var answer = send("203.0.113.50", method, path);
    assertThat(answer.raw().headers().firstValue("RateLimit").orElse(""))
        .startsWith("\"" + limit + "\";r=");
    assertThat(answer.raw().headers().firstValue("RateLimit-Policy").orElse(""))
        .startsWith("\"" + limit + "\";q=");
  }

  @Test
  void cutOffOneAddressAndNoOther() {
    for (long i = 0; i < properties.of(Limit.SIGN_UP).requests(); i++) {
      assertThat(send("203.0.113.60", "GET", "/sign-up").status()).isEqualTo(302);
    }
    var page = send("203.0.113.60", "GET", "/sign-up");
    assertThat(page.status()).isEqualTo(429);
    assertThat(page.raw().headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    assertThat(page.raw().body()).contains("<html", "操作太频繁");

    var answer = send("203.0.113.60", "POST", "/api/organisations");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body().required("title").asString()).isEqualTo("请求太频繁");

    assertThat(send("198.51.100.1, 203.0.113.60", "GET", "/sign-up").status())
        .as("what a client itself says of others is not believed")
        .isEqualTo(429);
    assertThat(send("203.0.113.61", "GET", "/sign-up").status()).isEqualTo(302);
  }

  private Api.Answer send(String address, String method, String path) {
    return api.send(
        Optional.empty(), method, path, "", "X-Forwarded-For", address, "Accept", "text/html,*/*");
  }
}
