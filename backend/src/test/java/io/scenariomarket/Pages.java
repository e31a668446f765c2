package io.scenariomarket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.nimbusds.jwt.JWTParser;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Pages as the demo accounts get them in a session, with what Keycloak really says of them. */
@TestComponent
public class Pages {

  private final MockMvcTester mvc;
  private final Api api;

  Pages(WebApplicationContext context, Api api) {
    this.mvc = MockMvcTester.from(context, mvc -> mvc.apply(springSecurity()).build());
    this.api = api;
  }

  /** A page for a visitor. */
  public MockMvcRequestBuilder get(String address) {
    return request(Optional.empty(), HttpMethod.GET, address);
  }

  /** A page for a demo account. */
  public MockMvcRequestBuilder getAs(String user, String address) {
    return request(Optional.of(user), HttpMethod.GET, address);
  }

  /** A form sent by a demo account. */
  public MockMvcRequestBuilder postAs(String user, String address) {
    return request(Optional.of(user), HttpMethod.POST, address);
  }

  /** A request of a demo account, or of a visitor, with the token against forged forms. */
  public MockMvcRequestBuilder request(Optional<String> user, HttpMethod method, String address) {
    var request = mvc.method(method).uri(java.net.URI.create(address));
    request.header("Accept", "text/html").header("Accept-Language", "zh-CN");
    user.ifPresent(
        name ->
            request.with(
                oidcLogin().idToken(token -> token.claims(all -> all.putAll(claims(name))))));
    return method == HttpMethod.GET ? request : request.with(csrf());
  }

  /** Sends a form that is taken, and answers where it leads. */
  public static String sent(MockMvcRequestBuilder request) {
    var answer = response(request);
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(302);
    return String.valueOf(answer.getRedirectedUrl());
  }

  /** What becomes of a request, whatever it is. */
  public static MockHttpServletResponse response(MockMvcRequestBuilder request) {
    return request.exchange().getResponse();
  }

  /** What a page says. */
  public static String text(MockMvcRequestBuilder request) {
    return text(response(request));
  }

  /** What an answer says. */
  public static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private Map<String, Object> claims(String user) {
    try {
      var claims = new HashMap<>(JWTParser.parse(api.token(user)).getJWTClaimsSet().getClaims());
      claims.replaceAll((_, value) -> value instanceof Date moment ? moment.toInstant() : value);
      return claims;
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
