package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.Pages;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** What browsers are told, so that nobody else's page or script gets at a session. */
@BrowserTest
class SecurityHeadersTests {

  private static final Path TEMPLATES = Path.of("backend/src/main/resources/templates");

  /** Data for search engines is no script: browsers never run it. */
  private static final Pattern INLINE =
      Pattern.compile(
          "<script(?![^>]*(?:src=|type=\"application/ld\\+json\"))|<style|\\s(?:th:)?style=|\\s(?:th:)?on[a-z]+=|javascript:",
          Pattern.CASE_INSENSITIVE);

  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired Pages pages;

  static List<String> addresses() {
    return List.of(
        "/",
        "/scenarios",
        "/search?q=x",
        "/none",
        "/sign-in/failed",
        "/admin/audit",
        "/css/market.css",
        "/attachments/5ce0a410-0000-4000-8000-00000000ffff",
        "/api/search",
        "/api/none",
        "/api/audit",
        "/api/openapi",
        "/api/attachments/5ce0a410-0000-4000-8000-00000000ffff");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void areOnEveryAnswer(String address) throws Exception {
    var answer = send(HttpClient.newHttpClient(), get(address).build());
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'")
        .contains("frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("unsafe", "*");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()");
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    if (!address.endsWith(".css")) {
      assertThat(header(answer, "Cache-Control")).contains("no-store");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/search"})
  void askForTlsOnceItIsThere(String address) throws Exception {
    var http = HttpClient.newHttpClient();
    var behindTls = send(http, get(address).header("X-Forwarded-Proto", "https").build());
    assertThat(header(behindTls, "Strict-Transport-Security")).contains("max-age=31536000");
    var without = send(http, get(address).build());
    assertThat(without.headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void believeNobodyButTheProxyWhatTheRequestWas() throws Exception {
    var asked =
        get("/scenarios/new")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "market.example.com")
            .build();
    var proxy = HttpClient.newBuilder().localAddress(InetAddress.ofLiteral("127.0.0.1")).build();
    assertThat(header(send(proxy, asked), "Location")).startsWith("https://market.example.com/");
    var anybody = HttpClient.newBuilder().localAddress(InetAddress.ofLiteral("127.0.0.2")).build();
    assertThat(header(send(anybody, asked), "Location")).startsWith("http://localhost");
    var api = get("/api/openapi").header("X-Forwarded-Host", "market.example.com").build();
    assertThat(send(anybody, api).body()).doesNotContain("market.example.com");
  }

  @Test
  void believeNoProxyUnlessOneIsNamed() throws Exception {
    var packaged =
        new YamlPropertySourceLoader()
            .load("packaged", new ClassPathResource("application.yml"))
            .getFirst();
    assertThat(packaged.getProperty("server.tomcat.remoteip.internal-proxies")).isEqualTo("");
  }

  @ParameterizedTest
  @CsvSource({"/,200", "/scenarios,200", "/api/search,200", "/work,302", "/api/audit,401"})
  void answerHeadAsGet(String address, int status) throws Exception {
    var http = HttpClient.newHttpClient();
    assertThat(send(http, get(address).HEAD().build()).statusCode()).isEqualTo(status);
  }

  @Test
  void keepTheSessionFromScriptsAndOtherSites() throws Exception {
    var http = HttpClient.newHttpClient();
    var plain = session(send(http, get("/scenarios/new").build()));
    assertThat(plain).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
    var behindTls =
        session(send(http, get("/scenarios/new").header("X-Forwarded-Proto", "https").build()));
    assertThat(behindTls).contains("HttpOnly", "SameSite=Lax", "Secure");
  }

  @Test
  void giveANewSessionAtSignIn() {
    browser.visit(
        page -> {
          page.navigate("/scenarios/new");
          var before = sessionOf(page);
          page.navigate("/");
          Browser.signIn(page, "enterprise");
          assertThat(sessionOf(page)).isNotBlank().isNotEqualTo(before);
        });
  }

  @Test
  void refuseAForgedFormInWords() throws Exception {
    var visitor = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    var forged =
        HttpRequest.newBuilder(URI.create(api.base() + "/scenarios"))
            .header("Accept", "text/html")
            .header("Accept-Language", "zh-CN")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("title=x&problem=y&action=publish"))
            .build();
    var answer = send(visitor, forged);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("<html", "这一页放得太久了").doesNotContain("CSRF", "Exception");
    assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'self'");
  }

  /** One style of its own is refused it, which nobody sees. */
  @Test
  void leaveTheDescriptionOfTheApiUsable() {
    browser.visit(
        page -> {
          page.navigate("/api/docs");
          assertThat(page.locator(".info .title").first()).containsText("Scenario Market");
          assertThat(page.locator(".opblock").first()).isVisible();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/organisations/mine", "/scenarios/new", "/account", "/admin/audit", "/scenarios"})
  void keepPagesOfSignedInPeopleOutOfCaches(String address) {
    var answer = pages.getAs("admin", address).exchange().getResponse();
    assertThat(answer.getHeader("Cache-Control")).contains("no-store");
  }

  @Test
  void needNothingInlineInAnyTemplate() throws IOException {
    var found = new ArrayList<String>();
    try (var files = Files.walk(TEMPLATES)) {
      for (var file : files.filter(SecurityHeadersTests::isPage).toList()) {
        INLINE
            .matcher(Files.readString(file))
            .results()
            .forEach(inline -> found.add(TEMPLATES.relativize(file) + ": " + inline.group()));
      }
    }
    assertThat(found).isEmpty();
  }

  /** What becomes a PDF or a mail is sent to no browser, and brings its own style. */
  private static boolean isPage(Path template) {
    return template.toString().endsWith(".html")
        && !template.endsWith("award/certificate.html")
        && !template.endsWith("catalogue/print.html")
        && !template.endsWith("notification/mail.html");
  }

  private static String sessionOf(com.microsoft.playwright.Page page) {
    return page.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("JSESSIONID"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElse("");
  }

  private static String session(HttpResponse<?> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("JSESSIONID="))
        .findFirst()
        .orElse("");
  }

  private HttpRequest.Builder get(String address) {
    return HttpRequest.newBuilder(URI.create(api.base() + address)).header("Accept", "*/*");
  }

  private static HttpResponse<String> send(HttpClient http, HttpRequest request)
      throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
