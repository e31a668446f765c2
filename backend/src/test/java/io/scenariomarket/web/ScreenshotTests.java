package io.scenariomarket.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.scenariomarket.Api;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/** Takes pictures of the pages: {@code -Dmarket.screenshots=true}. */
@BrowserTest
@EnabledIfSystemProperty(named = "market.screenshots", matches = "true")
class ScreenshotTests {

  private static final Path PICTURES =
      Path.of(System.getProperty("market.root"), ".github", "screenshots");

  /** The lower parts of long lists repeat the upper ones. */
  private static final int TALLEST = 1500;

  @Autowired Browser browser;
  @Autowired Api api;

  @Test
  void onADesktop() {
    browser.visit(
        Browser.Screen.DESKTOP,
        ColorScheme.LIGHT,
        page -> {
          shoot(page, Addresses.open(api), "");
          Browser.signIn(page, "enterprise");
          shoot(page, Addresses.members(api), "");
        });
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          shoot(page, Addresses.taskForce(api), "");
        });
    browser.visit(
        page -> {
          Browser.signIn(page, "admin");
          shoot(page, Addresses.operators(api), "");
        });
  }

  @Test
  void onAPhone() {
    browser.visit(
        Browser.Screen.PHONE,
        ColorScheme.LIGHT,
        page -> {
          shoot(page, Addresses.open(api), "-phone");
          Browser.signIn(page, "enterprise");
          shoot(page, Addresses.members(api), "-phone");
        });
  }

  @Test
  void inTheDarkAndInEnglish() {
    browser.visit(
        Browser.Screen.DESKTOP,
        ColorScheme.DARK,
        page -> {
          page.navigate("/?lang=en");
          shoot(page, Addresses.open(api), "-en-dark");
        });
  }

  private static void shoot(Page page, Map<String, String> pages, String suffix) {
    pages.forEach(
        (name, address) -> {
          page.navigate(address);
          var height = (Number) page.evaluate("document.documentElement.scrollHeight");
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setPath(PICTURES.resolve(name + suffix + ".png"))
                  .setFullPage(true)
                  .setClip(0, 0, page.viewportSize().width, Math.min(height.intValue(), TALLEST)));
        });
  }
}
