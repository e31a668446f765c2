package io.scenariomarket.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MarketTest
class IntakeTests {

  private final Pages pages;

  @Autowired
  IntakeTests(Pages pages) {
    this.pages = pages;
  }

  @Test
  void fillsInTheFormAndListsWhatIsLeft() {
    var page =
        Pages.text(
            pages
                .postAs("enterprise", "/scenarios/tell")
                .param("text", "窗外有两只鸟。我们的焊缝全靠人眼看，经常漏检。想上一套焊缝视觉检测系统，漏检率不超过0.5%，预算约300万元。"));

    assertThat(page)
        .contains("value=\"焊缝视觉检测系统\"")
        .contains("name=\"budgetMax\"")
        .contains("value=\"300\"")
        .contains("take-requirement:窗外有两只鸟");
  }

  @Test
  void takesWhatIsLeftAsARequirementAndLosesNothing() {
    var page =
        Pages.text(
            pages
                .postAs("enterprise", "/scenarios")
                .param("action", "take-requirement:窗外有两只鸟")
                .param("title", "焊缝检测")
                .param("problem", "漏检")
                .param("told", "窗外有两只鸟。焊缝经常漏检。"));

    assertThat(page)
        .contains(">窗外有两只鸟</textarea>")
        .contains("value=\"焊缝检测\"")
        .doesNotContain("take-requirement:窗外有两只鸟");
  }

  @Test
  void saysWhatCannotBeReadAndKeepsWhatWasTyped() {
    var none = pages.postAs("enterprise", "/scenarios/tell");
    assertThat(Pages.response(none).getStatus()).isEqualTo(422);
    assertThat(Pages.text(pages.postAs("enterprise", "/scenarios/tell"))).contains("请粘贴一段话");

    var long_ = "长".repeat(NeedReader.LONGEST + 1);
    var refused =
        Pages.response(pages.postAs("enterprise", "/scenarios/tell").param("text", long_));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(Pages.text(refused)).contains("8,000").contains(long_);
  }
}
