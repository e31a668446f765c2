package io.scenariomarket.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import java.io.StringReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Searches as feeds, as a feed reader gets them. */
@MarketTest
class FeedTests {

  @Autowired Api api;
  @Autowired Pages pages;

  @Test
  void tellsOfTheLatestFirstWithLinksThatLast() throws FeedException {
    var feed = read("/scenarios.atom" + Api.query("track", "脑机接口"));
    assertThat(feed.getTitle()).isEqualTo("场景库 · 脑机接口");
    assertThat(feed.getEntries()).isNotEmpty();
    assertThat(feed.getEntries())
        .isSortedAccordingTo((a, b) -> b.getUpdatedDate().compareTo(a.getUpdatedDate()))
        .allSatisfy(
            entry -> {
              assertThat(entry.getUri()).startsWith("urn:uuid:");
              assertThat(entry.getLink()).startsWith("http").contains("/scenarios/");
              assertThat(entry.getCategories()).anyMatch(c -> c.getName().equals("脑机接口"));
            });
    assertThat(feed.getUri())
        .isEqualTo(read("/scenarios.atom" + Api.query("track", "脑机接口")).getUri())
        .isNotEqualTo(read("/scenarios.atom").getUri());
  }

  @Test
  void showsEverybodyOnlyWhatIsPublic() throws FeedException {
    var word = Unique.word();
    var draft =
        api.postAs(
            "enterprise",
            "/api/scenarios",
            "{\"title\": \"%s\", \"problem\": \"草稿\", \"state\": \"DRAFT\"}".formatted(word));
    assertThat(draft.status()).isEqualTo(201);
    await()
        .untilAsserted(
            () ->
                assertThat(
                        api.getAs("enterprise", "/api/search" + Api.query("q", word))
                            .body()
                            .required("total")
                            .asInt())
                    .isEqualTo(1));
    assertThat(api.getAs("enterprise", "/scenarios.atom" + Api.query("q", word)).raw().body())
        .doesNotContain("<entry>");
  }

  @Test
  void answersWithNothingToWhoeverHasItAlready() {
    var first = api.get("/capabilities.atom").raw();
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/atom+xml");
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var again =
        api.send(Optional.empty(), "GET", "/capabilities.atom", "", "If-None-Match", tag).raw();
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void isNamedOnThePageThatItFollows() {
    assertThat(pages.get("/scenarios?track=x&sort=newest"))
        .bodyText()
        .contains("type=\"application/atom+xml\"", "/scenarios.atom?track=x\"");
    assertThat(pages.get("/search")).bodyText().doesNotContain("application/atom+xml");
  }

  private SyndFeed read(String address) throws FeedException {
    SyndFeed feed = new SyndFeedInput().build(new StringReader(api.get(address).raw().body()));
    assertThat(feed.getEntries()).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
    return feed;
  }
}
