package io.scenariomarket.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.scenariomarket.Api;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/**
 * Chromium, started by the first test that visits, and shared by all.
 *
 * <p>The machine's own is used: {@code -Dmarket.chromium=FILE}, or where Debian puts it. As root,
 * it is installed where it is missing, with the fonts to show Chinese.
 */
@TestComponent
public class Browser {

  private static final List<String> USUAL_PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Api api;
  private Playwright playwright;
  private com.microsoft.playwright.Browser chromium;

  Browser(Api api) {
    this.api = api;
  }

  /** How a visitor's screen looks. */
  enum Screen {
    DESKTOP(1280, 900),
    PHONE(360, 740);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  /** Opens a fresh window, without cookies, and closes it after the visit. */
  void visit(Screen screen, ColorScheme colours, Consumer<Page> visit) {
    visit(chromium(), screen, colours, visit);
  }

  /** A visit with a Chromium of its own, beside visits in other threads. */
  void visitApart(Screen screen, ColorScheme colours, Consumer<Page> visit) {
    try (var apart = playwright()) {
      visit(launch(apart), screen, colours, visit);
    }
  }

  private void visit(
      com.microsoft.playwright.Browser chromium,
      Screen screen,
      ColorScheme colours,
      Consumer<Page> visit) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setBaseURL(api.base())
            .setLocale("zh-CN")
            .setColorScheme(colours)
            .setViewportSize(screen.width, screen.height);
    try (BrowserContext window = chromium.newContext(options)) {
      visit.accept(window.newPage());
    }
  }

  void visit(Consumer<Page> visit) {
    visit(Screen.DESKTOP, ColorScheme.LIGHT, visit);
  }

  /** A visit without JavaScript. */
  void visitWithoutScript(Consumer<Page> visit) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setBaseURL(api.base())
            .setJavaScriptEnabled(false);
    try (BrowserContext window = chromium().newContext(options)) {
      visit.accept(window.newPage());
    }
  }

  /**
   * Signs in at Keycloak as one of the demo accounts, whose password is its name. One at a time:
   * Keycloak takes two at once of the same account for somebody who guesses.
   */
  static synchronized void signIn(Page page, String account) {
    page.navigate("/sign-in");
    page.fill("#username", account);
    page.fill("#password", account);
    page.click("#kc-login");
    page.waitForURL("**/");
  }

  private com.microsoft.playwright.Browser chromium() {
    if (chromium == null) {
      playwright = playwright();
      chromium = launch(playwright);
    }
    return chromium;
  }

  private static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  private static com.microsoft.playwright.Browser launch(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(executable())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--lang=zh-CN")));
  }

  private static synchronized Path executable() {
    return find()
        .orElseGet(
            () -> {
              install();
              return find()
                  .orElseThrow(
                      () ->
                          new IllegalStateException(
                              "The browser tests need Chromium: apt-get install chromium"
                                  + " fonts-noto-cjk, or -Dmarket.chromium=FILE"));
            });
  }

  private static java.util.Optional<Path> find() {
    return Stream.concat(
            Stream.of(System.getProperty("market.chromium", "")), USUAL_PLACES.stream())
        .filter(place -> !place.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void install() {
    if (!System.getProperty("user.name").equals("root")
        || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return;
    }
    try {
      new ProcessBuilder(
              "sh",
              "-c",
              "apt-get update && apt-get install -y --no-install-recommends chromium"
                  + " fonts-noto-cjk")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @PreDestroy
  void close() {
    if (playwright != null) {
      playwright.close();
    }
  }
}
