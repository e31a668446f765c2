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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.handler.SimpleMappingExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who is let through how often. */
class RateLimitFilterTest {

  private static final LimitProperties USUAL = new LimitProperties(Map.of());
  private static final Rate TWO = new Rate(2, Duration.ofMinutes(1));

  private static final ObjectProvider<RequestMappingHandlerMapping> MAPPING = mapping();

  @Controller
  static class Handlers {

    @Limited(Limit.SIGN_UP)
    @GetMapping("/sign-up")
    void signUp() {}

    @Limited(Limit.SEARCH)
    @GetMapping("/search")
    void search() {}

    @Limited(Limit.MATCH)
    @GetMapping("/items/{id}/matches")
    void matches() {}

    @GetMapping("/items/{id}")
    void item() {}
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void cutsOffWhoeverAsksTooOften() throws Exception {
    var filter = filter(USUAL);
    for (int i = 1; i <= 20; i++) {
      var response = send(filter, "GET", "/sign-up", "192.0.2.1");
      assertThat(response.getStatus()).isEqualTo(200);
      assertThat(response.getHeader("RateLimit")).contains("\"sign-up\";r=" + (20 - i) + ";t=");
      assertThat(response.getHeader("RateLimit-Policy")).isEqualTo("\"sign-up\";q=20;w=3600");
      assertThat(response.getHeader("Retry-After")).isNull();
    }
    var refused = send(filter, "GET", "/sign-up", "192.0.2.1");
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After")))).isPositive();
    assertThat(send(filter, "GET", "/sign-up", "192.0.2.2").getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /search, search",
    "HEAD, /search, search",
    "GET, /se%61rch, search",
    "GET, /items/1/matches, match",
    "GET, /sign-up, sign-up"
  })
  void countsWhatIsMarked(String method, String path, String limit) throws Exception {
    assertThat(send(filter(USUAL), method, path, "192.0.2.1").getHeader("RateLimit-Policy"))
        .startsWith("\"" + limit + "\"");
  }

  @ParameterizedTest
  @CsvSource({"GET, /items/1", "POST, /search", "GET, /items/1/2/matches"})
  void leavesTheRestAlone(String method, String path) throws Exception {
    assertThat(send(filter(USUAL), method, path, "192.0.2.1").getHeader("RateLimit")).isNull();
  }

  @Test
  void countsAnAccountWhereverItComesFrom() throws Exception {
    var filter = filter(new LimitProperties(Map.of(Limit.SEARCH, TWO)));
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
    var wrong = new Rate(0, Duration.ZERO);
    try (var validation = Validation.buildDefaultValidatorFactory()) {
      var validator = validation.getValidator();
      assertThat(validator.validate(USUAL)).isEmpty();
      assertThat(validator.validate(new LimitProperties(Map.of(Limit.SIGN_UP, wrong)))).hasSize(2);
    }
  }

  private static RateLimitFilter filter(LimitProperties properties) {
    return new RateLimitFilter(
        new LimitedAddresses(MAPPING),
        new RateLimits(properties),
        new SimpleMappingExceptionResolver());
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

  private static ObjectProvider<RequestMappingHandlerMapping> mapping() {
    var context = new StaticWebApplicationContext();
    context.registerSingleton("handlers", Handlers.class);
    context.registerSingleton("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    context.refresh();
    return context.getBeanProvider(RequestMappingHandlerMapping.class);
  }
}
