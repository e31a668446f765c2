package io.scenariomarket.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The libraries, the map and the list of suggestions as pages. */
@MarketTest
class SearchPageTests {

  @Autowired Pages pages;

  @Test
  void sharesTheFirstPageOfASearchByItsFullAddress() {
    assertThat(pages.get("/capabilities?maturity=%E9%87%8F%E4%BA%A7&page=0&unknown=1"))
        .bodyText()
        .containsPattern(
            "readonly value=\"http[^\"]*/capabilities\\?maturity=%E9%87%8F%E4%BA%A7\"");
  }

  @Test
  void keepsTheKindOfTheAchievementLibrary() {
    assertThat(pages.get("/achievements?kind=%E4%BA%A7%E5%93%81"))
        .hasStatusOk()
        .bodyText()
        .contains("成果库")
        .doesNotContain("name=\"kind\"");
  }

  @Test
  void leadsFromEveryNumberOfTheMapToAsManyResults() {
    var map = pages.get("/map").exchange();
    assertThat(map).hasStatusOk();
    var found =
        java.util.regex.Pattern.compile(
                "href=\"(/scenarios\\?track=[^\"]*park=[^\"]*)\"[^>]*>(\\d+)<")
            .matcher(
                new String(
                    map.getResponse().getContentAsByteArray(),
                    java.nio.charset.StandardCharsets.UTF_8));
    assertThat(found.find()).isTrue();
    assertThat(pages.get(found.group(1).replace("&amp;", "&")))
        .bodyText()
        .contains("共 " + found.group(2) + " 条");
  }

  @Test
  void offersSuggestionsAsOptions() {
    assertThat(pages.get("/search/suggestions?q=%E8%84%91%E6%9C%BA"))
        .bodyText()
        .contains("role=\"option\"", "data-address=\"/search?track=")
        .doesNotContain("<html");
  }
}
