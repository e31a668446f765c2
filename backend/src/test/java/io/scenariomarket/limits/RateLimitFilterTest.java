package io.scenariomarket.limits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.validation.Validation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.servlet.handler.SimpleMappingExceptionResolver;

/** Who is let through how often. */
class RateLimitFilterTest {

  private static final LimitProperties USUAL =
      new LimitProperties(null, null, null, null, null, null, null, null);
  private static final LimitProperties.Rate TWO =
      new LimitProperties.Rate(2, Duration.ofMinutes(1));

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /sign-up, 20",
    "POST, /organisations, 20",
    "GET, /search, 120",
    "GET, /scenarios/5/matches, 60",
    "POST, /attachments, 60",
    "POST, /organisations/5/invitations, 30"
  })
  void cutsOffWhoeverAsksTooOften(String method, String path, int allowed) throws Exception {
    var filter = filter(USUAL);
    for (int i = 1; i <= allowed; i++) {
      var response = send(filter, method, path, "192.0.2.1");
      assertThat(response.getStatus()).isEqualTo(200);
      assertThat(response.getHeader("RateLimit")).contains(";r=" + (allowed - i) + ";t=");
      assertThat(response.getHeader("RateLimit-Policy")).contains(";q=" + allowed + ";w=");
      assertThat(response.getHeader("Retry-After")).isNull();
    }
    var refused = send(filter, method, path, "192.0.2.1");
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After")))).isPositive();
    assertThat(send(filter, method, path, "192.0.2.2").getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /search, SEARCH",
    "HEAD, /search, SEARCH",
    "GET, /se%61rch, SEARCH",
    "GET, /scenarios, SEARCH",
    "GET, /capabilities, SEARCH",
    "GET, /api/search, SEARCH",
    "GET, /scenarios/1/matches, MATCH",
    "GET, /capabilities/1/opportunities, MATCH",
    "GET, /api/scenarios/1/matches, MATCH",
    "GET, /api/capabilities/1/matches, MATCH",
    "GET, /organisations/1, MATCH",
    "GET, /sign-up, SIGN_UP",
    "GET, /, SEARCH",
    "POST, /organisations, SIGN_UP",
    "POST, /api/organisations, SIGN_UP",
    "POST, /attachments, UPLOAD",
    "POST, /api/attachments, UPLOAD",
    "POST, /organisations/5ce0a410-0000-4000-8000-000000000001/invitations, INVITATION"
  })
  void countsWhatCostsMuch(String method, String path, Limit limit) {
    assertThat(Limit.of(method, path)).contains(limit);
  }

  @ParameterizedTest
  @CsvSource({"GET, /lists", "GET, /scenarios/1", "POST, /scenarios", "GET, /attachments/1"})
  void leavesTheRestAlone(String method, String path) throws Exception {
    assertThat(Limit.of(method, path)).isEmpty();
    assertThat(send(filter(USUAL), method, path, "192.0.2.1").getHeader("RateLimit")).isNull();
  }

  @Test
  void countsAnAccountWhereverItComesFrom() throws Exception {
    var filter = filter(new LimitProperties(TWO, TWO, TWO, TWO, TWO, TWO, TWO, TWO));
    signIn("one");
    assertThat(send(filter, "GET", "/search", "192.0.2.1").getStatus()).isEqualTo(200);
    assertThat(send(filter, "GET", "/search", "192.0.2.2").getStatus()).isEqualTo(200);
    assertThat(send(filter, "GET", "/search", "192.0.2.3").getStatus()).isEqualTo(429);
    assertThat(send(filter, "GET", "/sign-up", "192.0.2.3").getStatus()).isEqualTo(200);
    signIn("another");
    assertThat(send(filter, "GET", "/search", "192.0.2.3").getStatus()).isEqualTo(200);
    SecurityContextHolder.clearContext();
    assertThat(send(filter, "GET", "/search", "192.0.2.3").getStatus()).isEqualTo(200);
  }

  @Test
  void takesANetworkOfTheNewProtocolForOneClient() {
    assertThat(ClientNetwork.of("2001:db8:0:1::1"))
        .isEqualTo(ClientNetwork.of("2001:db8:0:1:ffff::2"))
        .isNotEqualTo(ClientNetwork.of("2001:db8:0:2::1"));
    assertThat(ClientNetwork.of("192.0.2.1")).isNotEqualTo(ClientNetwork.of("192.0.2.2"));
    assertThat(ClientNetwork.of("unknown")).isEqualTo("unknown");
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    var wrong = new LimitProperties.Rate(0, Duration.ZERO);
    try (var validation = Validation.buildDefaultValidatorFactory()) {
      var validator = validation.getValidator();
      assertThat(validator.validate(USUAL)).isEmpty();
      assertThat(
              validator.validate(
                  new LimitProperties(wrong, null, null, null, null, null, null, null)))
          .hasSize(2);
    }
  }

  private static RateLimitFilter filter(LimitProperties properties) {
    return new RateLimitFilter(new RateLimits(properties), new SimpleMappingExceptionResolver());
  }

  private static MockHttpServletResponse send(
      RateLimitFilter filter, String method, String path, String address)
      throws ServletException, IOException {
    var request = new MockHttpServletRequest(method, path);
    request.setRemoteAddr(address);
    var response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return response;
  }

  private static void signIn(String subject) {
    var token =
        new Jwt("token", Instant.now(), null, Map.of("alg", "none"), Map.of("sub", subject));
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(token, null));
  }
}
