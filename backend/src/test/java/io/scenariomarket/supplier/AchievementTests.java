package io.scenariomarket.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.scenariomarket.Api;
import io.scenariomarket.Mailbox;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.Unique;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An achievement on its way from plan to use. */
@MarketTest
class AchievementTests {

  @Autowired Api api;
  @Autowired Pages pages;
  @Autowired Mailbox mailbox;
  @Autowired AchievementReminders reminders;

  private final String name = "成果" + Unique.word();
  private String page = "";

  @BeforeEach
  void post() {
    var posted =
        api.publish(
            "supplier",
            "/api/capabilities",
            "{\"name\": \"%s\", \"description\": \"说明\", \"kind\": \"成果\"}".formatted(name));
    assertThat(posted.status()).isEqualTo(201);
    page = "/capabilities/" + posted.body().required("id").asString();
    // Their address is kept from their first visit on.
    assertThat(pages.getAs("supplier", page)).hasStatusOk();
  }

  @Test
  void beginsAsPlannedInALibraryOfItsOwn() {
    assertThat(pages.get(page)).bodyText().contains("成果进展", "还没有评估");
    awaitAtStage("谋划");
    assertThat(pages.get("/achievements" + Api.query("q", name, "stage", "谋划")))
        .bodyText()
        .contains("共 1 条", page);
  }

  @Test
  void showsEverybodyTheLatestLevelAndInsidersOnWhatGround() {
    assess("2026-01-05", "小试", "实验室记录");
    assess("2026-02-05", "中试", "中试线记录");
    assertThat(pages.get(page))
        .bodyText()
        .contains("中试", "2026年2月5日")
        .doesNotContain("中试线记录", "专家组");
    assertThat(pages.getAs("taskforce", page)).bodyText().contains("中试线记录", "实验室记录", "专家组");
    assertThat(
            pages
                .postAs("supplier", page + "/achievement/assessments")
                .param("on", "2026-02-05")
                .param("level", "很成熟"))
        .hasStatus(422)
        .bodyText()
        .contains("需要修改");
  }

  @Test
  void landsByAHandOverOfTheTaskForceOnly() {
    assertThat(plan("落地", "")).hasStatus(422).bodyText().contains("移交");
    assertThat(plan("储备", "")).hasStatus3xxRedirection();
    awaitAtStage("储备");
    assertThat(
            pages.postAs("supplier", page + "/achievement/hand-over").param("incubator", "海洋孵化器"))
        .hasStatus(403);
    assertThat(
            pages
                .postAs("taskforce", page + "/achievement/hand-over")
                .param("incubator", "海洋孵化器")
                .param("park", "海洋科技园")
                .param("handedOn", "2026-03-05")
                .param("note", "免租一年"))
        .hasStatus3xxRedirection();
    awaitAtStage("落地");
    assertThat(pages.get(page))
        .bodyText()
        .contains("海洋孵化器", "海洋科技园", "2026年3月5日")
        .doesNotContain("免租一年");
  }

  @Test
  void losesNothingToWhoeverSavesSecond() {
    assertThat(plan("储备", "")).hasStatus3xxRedirection();
    assertThat(plan("谋划", "")).hasStatus(409);
  }

  @Test
  void isListedAndRemindedOfOnceWhenItsReviewIsDue() {
    assertThat(plan("储备", "2026-01-05")).hasStatus3xxRedirection();
    assertThat(pages.getAs("taskforce", "/review/achievements")).bodyText().contains(name, "复评已过期");
    reminders.remind();
    reminders.remind();
    mailbox.awaitTextTo("supplier@example.com", "成果“" + name + "”的成熟度");
    assertThat(mailbox.to("supplier@example.com"))
        .extracting(MimeMessage::getSubject)
        .filteredOn(subject -> subject.equals(name + "该复评了"))
        .hasSize(1);
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult plan(
      String stage, String review) {
    return pages
        .postAs("supplier", page + "/achievement")
        .param("version", "0")
        .param("stage", stage)
        .param("nextReviewOn", review)
        .exchange();
  }

  private void assess(String day, String level, String basis) {
    assertThat(
            pages
                .postAs("supplier", page + "/achievement/assessments")
                .param("on", day)
                .param("level", level)
                .param("basis", basis)
                .param("assessor", "专家组"))
        .hasStatus3xxRedirection();
  }

  private void awaitAtStage(String stage) {
    await()
        .until(
            () ->
                api.get("/api/search" + Api.query("q", name, "stage", stage))
                        .body()
                        .required("total")
                        .asInt()
                    == 1);
  }
}
