package io.scenariomarket.contract;

import static io.scenariomarket.Pages.response;
import static io.scenariomarket.Pages.sent;
import static io.scenariomarket.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.Api;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** A contract as its two sides get it by its pages. */
@MarketTest
class ContractPageTests {

  @Autowired Api api;
  @Autowired Pages pages;

  private final String word = "V" + Unique.word();
  private String engagement = "";

  @BeforeEach
  void select() {
    var need =
        posted(
            "enterprise",
            "scenarios",
            """
            {"title": "需求%s", "problem": "问题", "state": "PUBLISHED",
             "requirements": [{"text": "准确率不低于85%%", "indicator":
               {"name": "准确率", "comparator": ">=", "value": 85, "unit": "%%"}}]}
            """);
    var offer =
        posted(
            "supplier",
            "capabilities",
            "{\"name\": \"能力%s\", \"description\": \"说明\", \"state\": \"LISTED\"}");
    engagement =
        sent(
            pages
                .postAs("enterprise", "/engagements")
                .param("action", "INVITE")
                .param("scenario", need)
                .param("capability", offer));
    move("supplier", "AGREE", 0);
    move("enterprise", "SHORTLIST", 1);
    move("enterprise", "SELECT", 2);
  }

  @Test
  void leadsFromTheSelectionToTheSignature() {
    assertThat(text(pages.getAs("supplier", engagement))).contains("起草合同", ">合同<");
    assertThat(text(pages.getAs("supplier", page("/edit"))))
        .contains("准确率不低于85%", "准确率 ≥ 85 %", "先使用后付费");

    assertThat(sent(form(-1))).isEqualTo(page(""));

    assertThat(text(pages.getAs("enterprise", page(""))))
        .contains("合同" + word, "120 万元", "准确率 ≥ 88 %", "样机", "30 %", "余款", "70 %", "确认第 1 稿");
    assertThat(text(pages.getAs("enterprise", engagement))).contains("请看过后确认");
    confirm("enterprise");
    assertThat(text(pages.getAs("enterprise", engagement))).contains("等另一方确认同一稿");
    assertThat(text(pages.getAs("supplier", engagement))).contains("对方确认了合同");
    assertThat(text(pages.getAs("enterprise", page("")))).doesNotContain("确认第 1 稿");
    confirm("supplier");
    assertThat(text(pages.getAs("supplier", page("")))).contains("双方已确认").doesNotContain("/edit");
    assertThat(text(pages.getAs("supplier", engagement))).contains("已签约", "查看合同");
    assertThat(text(pages.getAs("enterprise", page("/history")))).contains("确认合同", "新建");
    for (var stranger : new String[] {"expert", "leader", "admin"}) {
      assertThat(pages.getAs(stranger, page("")).exchange()).hasStatus(404);
    }
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrong() {
    var refused =
        response(
            pages
                .postAs("supplier", page(""))
                .param("version", "-1")
                .param("title", "合同" + word)
                .param("value", "很多")
                .param("milestones[0].name", "样机" + word)
                .param("milestones[0].share", "120")
                .param("figures[0].requirement", "准确率不低于85%")
                .param("figures[0].promised.name", "准确率"));

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(text(refused))
        .contains("合同" + word, "很多", "样机" + word, "准确率 ≥ 85 %")
        .contains("href=\"#value\"", "href=\"#milestones[0].share\"")
        .contains("href=\"#milestones[0].dueOn\"", "href=\"#figures[0].promised.value\"");
  }

  @Test
  void addsAndTakesAwayRowsWithoutSaving() {
    var more =
        text(
            pages
                .postAs("supplier", page(""))
                .param("version", "-1")
                .param("title", "合同" + word)
                .param("milestones[0].name", "样机")
                .param("action", "add-milestone"));
    assertThat(more).contains("milestones[1].name", "合同" + word);

    var less =
        text(
            pages
                .postAs("supplier", page(""))
                .param("version", "-1")
                .param("milestones[0].name", "样机")
                .param("action", "remove-milestone-0"));
    assertThat(less).doesNotContain("milestones[0].name");
    assertThat(text(pages.getAs("supplier", page("")))).contains("可以起草合同了");
  }

  @Test
  void tellsWhoIsTooLate() {
    sent(form(-1));
    assertThat(response(form(-1)).getStatus()).isEqualTo(409);
    sent(pages.postAs("enterprise", page("/confirmation")).param("edition", "7"));
    assertThat(text(pages.getAs("enterprise", page("")))).contains("确认第 1 稿");
  }

  private MockMvcRequestBuilder form(long version) {
    return pages
        .postAs("supplier", page(""))
        .param("version", String.valueOf(version))
        .param("title", "合同" + word)
        .param("value", "120")
        .param("signedOn", "2026-03-01")
        .param("endsOn", "2027-03-01")
        .param("dealTerms", "里程碑付费")
        .param("milestones[0].name", "样机")
        .param("milestones[0].dueOn", "2026-06-01")
        .param("milestones[0].share", "30")
        .param("figures[0].requirement", "准确率不低于85%")
        .param("figures[0].promised.name", "准确率")
        .param("figures[0].promised.comparator", ">=")
        .param("figures[0].promised.value", "88")
        .param("figures[0].promised.unit", "%");
  }

  private void confirm(String user) {
    sent(pages.postAs(user, page("/confirmation")).param("edition", "1"));
  }

  private void move(String user, String action, long version) {
    sent(
        pages
            .postAs(user, engagement + "/moves/" + action)
            .param("version", String.valueOf(version)));
  }

  private String page(String more) {
    return engagement.replace("engagements", "contracts") + more;
  }

  private String posted(String user, String kind, String body) {
    var posted = api.publish(user, "/api/" + kind, body.formatted(word));
    assertThat(posted.status()).isEqualTo(201);
    return UUID.fromString(posted.body().required("id").asString()).toString();
  }
}
