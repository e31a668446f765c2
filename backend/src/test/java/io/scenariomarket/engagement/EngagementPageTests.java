package io.scenariomarket.engagement;

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

/** An engagement as its two sides and others get it by its pages. */
@MarketTest
class EngagementPageTests {

  @Autowired Api api;
  @Autowired Pages pages;

  private final String word = "E" + Unique.word();
  private String need = "";
  private String offer = "";

  @BeforeEach
  void post() {
    need =
        posted(
            "enterprise",
            "scenarios",
            """
            {"title": "需求%1$s", "problem": "问题", "state": "PUBLISHED",
             "contact": {"name": "%1$s甲"}}
            """);
    offer =
        posted(
            "supplier",
            "capabilities",
            """
            {"name": "能力%1$s", "description": "说明", "state": "LISTED",
             "contact": {"name": "%1$s乙"}}
            """);
  }

  @Test
  void tellBothSidesTheSameAndRevealContactsOnceBothAgreed() {
    assertThat(text(pages.getAs("enterprise", address("INVITE"))))
        .contains("需求" + word, "能力" + word);
    var page = invite();
    assertThat(text(pages.getAs("enterprise", page))).contains("已邀请", "您好" + word, "撤回");
    assertThat(text(pages.getAs("supplier", page)))
        .contains("已邀请", "您好" + word, "同意对接", "谢绝", "对方邀请您对接")
        .doesNotContain(word + "甲");
    assertThat(text(pages.getAs("supplier", "/engagements?view=MINE"))).contains("能力" + word);
    assertThat(text(pages.getAs("enterprise", "/engagements?view=MINE")))
        .doesNotContain("能力" + word);

    assertThat(sent(pages.postAs("supplier", page + "/moves/AGREE").param("version", "0")))
        .isEqualTo(page);

    assertThat(text(pages.getAs("supplier", page))).contains("双方同意", word + "甲");
    assertThat(text(pages.getAs("enterprise", page))).contains("双方同意", word + "乙");
    for (var stranger : new String[] {"expert", "leader", "admin"}) {
      assertThat(pages.getAs(stranger, page).exchange()).hasStatus(404);
      assertThat(text(pages.getAs(stranger, "/engagements"))).doesNotContain(word);
    }
    assertThat(text(pages.getAs("taskforce", "/engagements?scenario=" + need)))
        .contains("能力" + word);
  }

  @Test
  void askWhyAndKeepWhatWasTyped() {
    var page = invite();
    assertThat(text(pages.getAs("supplier", page + "/moves/DECLINE"))).contains("价格不合适");

    var refused =
        response(
            pages
                .postAs("supplier", page + "/moves/DECLINE")
                .param("version", "0")
                .param("words", "预算" + word));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(text(refused)).contains("请选择一个原因", "预算" + word);

    sent(
        pages
            .postAs("supplier", page + "/moves/DECLINE")
            .param("version", "0")
            .param("reason", "PRICE")
            .param("words", "预算" + word));
    assertThat(text(pages.getAs("enterprise", page))).contains("已谢绝", "价格不合适", "预算" + word);
    assertThat(text(pages.getAs("enterprise", page + "/history"))).contains("谢绝", "邀请对接");
  }

  @Test
  void tellWhoIsTooLate() {
    var page = invite();
    assertThat(response(pages.postAs("supplier", page + "/moves/AGREE").param("version", "7")))
        .satisfies(it -> assertThat(it.getRedirectedUrl()).isEqualTo(page));
    assertThat(text(pages.getAs("supplier", page))).contains("已邀请");
    assertThat(
            response(
                    pages
                        .postAs("enterprise", "/engagements")
                        .param("action", "INVITE")
                        .param("scenario", need)
                        .param("capability", offer))
                .getStatus())
        .isEqualTo(409);
  }

  @Test
  void askTheSupplierRequirementByRequirement() {
    need =
        posted(
            "enterprise",
            "scenarios",
            """
            {"title": "需求%1$s", "problem": "问题", "state": "PUBLISHED",
             "requirements": [{"text": "轴承温度%1$s不高于60度"}]}
            """);
    var requirement = "轴承温度" + word + "不高于60度";
    assertThat(text(pages.getAs("supplier", address("EXPRESS_INTEREST"))))
        .contains("逐条答复要求", requirement, "以后再说");
    assertThat(text(pages.getAs("enterprise", address("INVITE")))).doesNotContain("逐条答复要求");

    var refused = response(interest(requirement, "YES", "长".repeat(501)));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(text(refused)).contains("长长长", "500");
    assertThat(text(interest("没有问过的要求", "YES", ""))).contains("需求方刚刚改过要求");

    var page = sent(interest(requirement, "PARTLY", "样机" + word));
    for (var side : new String[] {"supplier", "enterprise", "taskforce"}) {
      assertThat(text(pages.getAs(side, page))).contains(requirement, "部分满足", "样机" + word);
    }
    assertThat(text(pages.getAs("supplier", page))).contains(page + "/answers");
    assertThat(text(pages.getAs("enterprise", page))).doesNotContain(page + "/answers");
    assertThat(text(pages.getAs("supplier", page + "/answers"))).contains("样机" + word);
    assertThat(
            sent(
                pages
                    .postAs("supplier", page + "/answers")
                    .param("version", "0")
                    .param("answers[0].requirement", requirement)
                    .param("answers[0].reply", "YES")))
        .isEqualTo(page);
    assertThat(text(pages.getAs("enterprise", page))).contains("能满足").doesNotContain("样机" + word);
  }

  @Test
  void askTheSupplierWhoAgreesAsWell() {
    need =
        posted(
            "enterprise",
            "scenarios",
            """
            {"title": "需求%1$s", "problem": "问题", "state": "PUBLISHED",
             "requirements": [{"text": "轴承温度不高于60度"}]}
            """);
    var page = invite();
    assertThat(text(pages.getAs("supplier", page))).contains("href=\"" + page + "/moves/AGREE");
    assertThat(text(pages.getAs("supplier", page + "/moves/AGREE"))).contains("逐条答复要求");
  }

  private MockMvcRequestBuilder interest(String requirement, String reply, String words) {
    return pages
        .postAs("supplier", "/engagements")
        .param("action", "EXPRESS_INTEREST")
        .param("scenario", need)
        .param("capability", offer)
        .param("answers[0].requirement", requirement)
        .param("answers[0].reply", reply)
        .param("answers[0].words", words);
  }

  private String invite() {
    return sent(
        pages
            .postAs("enterprise", "/engagements")
            .param("action", "INVITE")
            .param("scenario", need)
            .param("capability", offer)
            .param("message", "您好" + word));
  }

  private String address(String action) {
    return "/engagements/new?action=%s&scenario=%s&capability=%s".formatted(action, need, offer);
  }

  private String posted(String user, String kind, String body) {
    var posted = api.publish(user, "/api/" + kind, body.formatted(word));
    assertThat(posted.status()).isEqualTo(201);
    return UUID.fromString(posted.body().required("id").asString()).toString();
  }
}
