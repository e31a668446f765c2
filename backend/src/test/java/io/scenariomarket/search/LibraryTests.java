package io.scenariomarket.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.OtherMarketTest;
import io.scenariomarket.Pages;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.context.support.StaticMessageSource;

/**
 * What a module contributes is found like what the market always had, with nothing else changed.
 */
@OtherMarketTest
class LibraryTests {

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired IndexUpkeep upkeep;
  @Autowired PrizeLibrary cases;
  @Autowired AbstractMessageSource messages;

  @BeforeEach
  void contribute() {
    var words = new StaticMessageSource();
    words.addMessage("facet.type.prize", Locale.CHINA, "案例");
    words.addMessage("facet.prize", Locale.CHINA, "奖项");
    words.addMessage("search.prize.title", Locale.CHINA, "案例库");
    words.addMessage("search.prize.lead", Locale.CHINA, "已经落地的案例");
    words.addMessage("prize.state.OPEN", Locale.CHINA, "公开");
    messages.setParentMessageSource(words);
    upkeep.bringUpToDate();
    cases.index().refresh();
  }

  @Test
  void aThirdKindIsFoundByTheOrdinarySearch() {
    var found = api.get("/api/search" + Api.query("q", "泵站振动监测")).body();
    assertThat(found.required("items"))
        .anySatisfy(item -> assertThat(item.required("type").asString()).isEqualTo("prize"));
    assertThat(found.required("facets").required("type").findValuesAsString("value"))
        .containsExactly("scenario", "capability", "prize");
    var silver = api.get("/api/search" + Api.query("type", "prizes", "prize", "银奖")).body();
    assertThat(silver.required("total").asInt()).isEqualTo(1);
    assertThat(silver.required("facets").required("prize").findValuesAsString("count"))
        .containsExactly("1", "1");
  }

  @Test
  void itHasAPageAFeedSuggestionsAndUpkeep() {
    assertThat(pages.get("/prizes" + Api.query("q", "冷库")))
        .hasStatusOk()
        .bodyText()
        .contains("已经落地的案例", "href=\"/prizes/00000000-0000-4000-8000-0000000000c2\"")
        .doesNotContain("??");
    assertThat(pages.get("/prizes.atom" + Api.query("q", "冷库")))
        .hasStatusOk()
        .bodyText()
        .contains("案例库 · 冷库", "/prizes/00000000-0000-4000-8000-0000000000c2");
    assertThat(api.get("/api/search/suggestions" + Api.query("q", "泵站振")).body())
        .anySatisfy(
            each -> {
              assertThat(each.required("kind").asString()).isEqualTo("案例");
              assertThat(each.required("address").asString()).startsWith("/prizes/");
            });
    cases.index().remove("00000000-0000-4000-8000-0000000000c1", 1);
    cases.index().refresh();
    assertThat(upkeep.check(true))
        .contains("PrizeIndex: 1 right, 1 missing, 0 stale, 0 superfluous");
  }
}
