package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.scenariomarket.Api;
import io.scenariomarket.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the task force does with the work that waits, in a browser. */
@BrowserTest
class WorkJourneyTests {

  @Autowired Browser browser;
  @Autowired Api api;

  @Test
  void keepsWhatWasChosenAndTypedWhenSomethingCannotBeDone() {
    var title = "批量退回" + Unique.word();
    posted(title, "DRAFT");
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          page.navigate("/work?view=ALL&text=" + title);
          page.locator("[data-check-all]").check();
          assertThat(page.locator("input[name=item]").first()).isChecked();
          page.fill("#reason", "请补充指标。");
          button(page, "退回修改").click();
          assertThat(page.getByRole(AriaRole.ALERT).first()).containsText(title);
          assertThat(page.locator("#reason")).hasValue("请补充指标。");
          page.navigate("/work?view=ALL&text=" + title);
          assertThat(page.locator("#reason")).hasValue("");
        });
  }

  @Test
  void showsTheOwnerWhatToChangeWhereItIsToBeChanged() {
    var title = "逐项退回" + Unique.word();
    var path = "/scenarios/" + posted(title, "SUBMITTED");
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          page.navigate(path + "/moves/RETURN");
          assertThat(page.locator("[id='field.problem-now']")).hasText("治疗师不够。");
          page.fill("[name='field.problem']", "请写明每天多少人次。");
          button(page, "退回修改").click();
          page.navigate(path + "/history");
          assertThat(page.locator("#assignee")).hasValue("keep");
          page.fill("#due", "2030-01-31");
          button(page, "保存").click();
          assertThat(page.locator("aside")).containsText("2030年1月31日");
          assertThat(page.locator("#assignee")).hasValue("keep");
        });
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate(path + "/edit");
          assertThat(page.locator("#problem-asked")).hasText("请写明每天多少人次。");
          page.fill("#problem", "");
          page.fill("#budgetMin", "不知道");
          button(page, "提交审核").click();
          assertThat(page.locator("[data-mistakes] li").first()).containsText("要解决的问题：");
          assertThat(page.locator("[data-mistakes] li").last()).containsText("预算下限");
        });
  }

  @Test
  void movesCardsByDraggingAndByKeys() {
    var title = "看板移动" + Unique.word();
    var id = posted(title, "SUBMITTED");
    var board = "/desk/board?type=scenario&text=";
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          page.navigate(board + title);
          var card = page.locator("#card-" + id);
          assertThat(card).containsText(title);
          // Where several ways lead to a place, the list on the card is to choose from.
          assertThat(card.locator("option[data-to]")).hasCount(3);
          card.dragTo(
              page.locator("#stage-APPROVED"),
              new Locator.DragToOptions().setSourcePosition(5, 5).setTargetPosition(40, 20));
          // What the need lacks is to be accounted for, so the move asks for a reason first.
          page.waitForURL("**/moves/APPROVE");
          page.fill("#reason", "预算面谈时确认。");
          button(page, "通过").click();
          assertThat(page.locator("h1")).hasText(title);
          page.navigate(board + title);
          assertThat(page.locator("#stage-APPROVED #card-" + id)).isVisible();
          card.focus();
          card.press("Alt+ArrowRight");
          assertThat(page.locator("#stage-PUBLISHED #card-" + id)).isVisible();
          card.press("Alt+ArrowLeft");
          assertThat(page.locator("[data-board-says]")).containsText("不能移到那边");
        });
  }

  private String posted(String title, String state) {
    return api.postAs(
            "enterprise",
            "/api/scenarios",
            "{\"title\": \"%s\", \"problem\": \"治疗师不够。\", \"state\": \"%s\"}"
                .formatted(title, state))
        .body()
        .required("id")
        .asString();
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
