package io.scenariomarket.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages as they go over the wire. */
@MarketTest
class PageTests {

  private static final int MOST_BYTES = 300_000;
  private static final Pattern FILES =
      Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))[\"#]");
  private static final Pattern INLINE =
      Pattern.compile("<script(?![^>]*src=)|<style|\\sstyle=|\\son[a-z]+=\"");

  @Autowired Api api;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void weighLittleOnTheFirstVisit() {
    var page = get("/", "gzip");
    var html = text(get("/", "identity"));
    var bytes = page.body().length;
    for (var file :
        FILES.matcher(html).results().map(found -> found.group(1)).distinct().toList()) {
      var response = get(file, "gzip");
      assertThat(response.statusCode()).as(file).isEqualTo(200);
      assertThat(response.headers().firstValue("Cache-Control").orElse(""))
          .as(file)
          .contains("max-age=31536000");
      bytes += response.body().length;
    }
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/scenarios", "/search?q=x", "/none"})
  void carryNothingInlineAndForbidIt(String address) {
    var page = get(address, "identity");
    assertThat(INLINE.matcher(text(page)).find()).isFalse();
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/scenarios", "/capabilities", "/none", "/sign-in/failed"})
  void haveAWordForEveryKeyInBothLanguages(String address) {
    for (var language : new String[] {"zh-CN", "en"}) {
      var separator = address.contains("?") ? "&" : "?";
      assertThat(text(get(address + separator + "lang=" + language, "identity")))
          .doesNotContain("??")
          .doesNotContain(">null<")
          .contains("lang=\"" + language + "\"");
    }
  }

  @Test
  void weighLittleOnAFirstVisit() {
    var page = get("/", "gzip");
    var weight = page.body().length;
    var html = text(get("/", "identity"));
    var parts =
        Pattern.compile("(?:href|src)=\"(/[^\"#]+\\.(?:css|js|svg))")
            .matcher(html)
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    for (var part : parts) {
      var answer = get(part, "gzip");
      assertThat(answer.statusCode()).as(part).isEqualTo(200);
      weight += answer.body().length;
    }
    assertThat(parts).hasSizeLessThanOrEqualTo(11);
    assertThat(weight).isLessThan(100_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/scenarios/new", "/capabilities/new", "/organisations/mine"})
  void leadToSigningInWhereItIsNeeded(String address) {
    var page = get(address, "identity");
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location").orElse(""))
        .endsWith("/oauth2/authorization/keycloak");
  }

  @Test
  void neverSendPeopleElsewhereAfterSigningIn() {
    for (var target : new String[] {"https://example.org", "//example.org", "/\\example.org"}) {
      assertThat(new SignIn().signIn(target).getUrl()).isEqualTo("/");
    }
    assertThat(new SignIn().signIn("/scenarios?q=1").getUrl()).isEqualTo("/scenarios?q=1");
  }

  @Test
  void refuseInTheLanguageOfTheProgram() {
    var chinese = api.send(Optional.empty(), "POST", "/api/scenarios", "{}");
    assertThat(chinese.status()).isEqualTo(401);
    assertThat(chinese.body().required("title").asString()).isEqualTo("需要登录");
    var request =
        HttpRequest.newBuilder(URI.create(api.base() + "/api/scenarios/" + UUID.randomUUID()))
            .header("Accept-Language", "en")
            .build();
    var english = send(request);
    assertThat(english.statusCode()).isEqualTo(404);
    assertThat(text(english)).contains("There is no such need");
    assertThat(english.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void answerAFragmentToHtmxAndThePageToOthers() {
    var request =
        HttpRequest.newBuilder(URI.create(api.base() + "/scenarios"))
            .header("HX-Request", "true")
            .build();
    assertThat(text(send(request))).contains("id=\"results\"").doesNotContain("<html");
    assertThat(text(get("/scenarios", "identity"))).contains("<html");
  }

  private HttpResponse<byte[]> get(String address, String encoding) {
    return send(
        HttpRequest.newBuilder(URI.create(api.base() + address))
            .header("Accept", "text/html,*/*")
            .header("Accept-Encoding", encoding)
            .build());
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
