package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/**
 * A contract in the windows of its two sides, from the first draft over two measured milestones to
 * the acceptance.
 *
 * @param supplier the window of who offers
 * @param owner the window of who needs
 * @param engagement the address of the engagement that it belongs to
 */
record KeptContract(Page supplier, Page owner, String engagement) {

  private String address() {
    return engagement.replace("engagements", "contracts");
  }

  void signed(String title) {
    supplier.navigate(address() + "/edit");
    supplier.fill("#title", title);
    supplier.fill("#value", "120");
    supplier.fill("#signedOn", LocalDate.now().toString());
    supplier.fill("#startsOn", LocalDate.now().toString());
    supplier.fill("#endsOn", LocalDate.now().plusMonths(6).toString());
    supplier.selectOption("#dealTerms", "里程碑付费");
    milestone(0, "样机到场", 1, "30");
    button(supplier, "加一个里程碑").click();
    milestone(1, "临床试用", 3, "40");
    supplier.fill("[name='figures[0].promised.value']", "88");
    supplier.fill("[name='figures[0].promised.unit']", "%");
    button(supplier, "保存这一稿").click();
    assertThat(supplier.locator("h1")).hasText(title);
    Stream.of(supplier, owner)
        .forEach(
            side -> {
              side.navigate(address());
              button(side, "确认第 1 稿").click();
              assertThat(side.getByRole(AriaRole.STATUS)).isVisible();
            });
    owner.navigate(engagement);
    assertThat(owner.locator(".work-panel").first()).containsText("已签约");
  }

  private void milestone(int at, String name, int months, String share) {
    supplier.fill("[name='milestones[%d].name']".formatted(at), name);
    var due = LocalDate.now().plusMonths(months).toString();
    supplier.fill("[name='milestones[%d].dueOn']".formatted(at), due);
    supplier.fill("[name='milestones[%d].share']".formatted(at), share);
  }

  void measured() {
    reported("0", "86");
    owner.navigate(address());
    assertThat(owner.locator("#figures")).containsText("未达到承诺");
    assertThat(owner.locator("#figures")).containsText("86 % ＜ 88 %");
    assertThat(owner.locator("#step-0")).containsText("检测报告.txt");
    Assertions.assertThat(AccessibilityTests.violations(owner)).isEmpty();
    link(owner, "退回").click();
    button(owner, "退回").click();
    assertThat(owner.getByRole(AriaRole.ALERT)).containsText("请写明理由");
    owner.fill("#words", "准确率没有达到承诺");
    button(owner, "退回").click();
    assertThat(owner.getByRole(AriaRole.STATUS)).containsText("已退回");
    supplier.navigate(address());
    assertThat(supplier.locator("#step-0")).containsText("准确率没有达到承诺");
    reported("0", "91");
    reported("1", "92");
    owner.navigate(address());
    confirmed("0");
    confirmed("1");
    assertThat(owner.locator("#steps")).containsText("2 个里程碑，2 个双方已确认");
  }

  private void reported(String step, String accuracy) {
    supplier.navigate(address() + "/steps/" + step + "/report");
    supplier.locator("[name='measured[0].value']").fill("很高");
    button(supplier, "提交给需求方确认").click();
    assertThat(supplier.getByRole(AriaRole.ALERT)).containsText("测得");
    supplier.locator("[name='measured[0].value']").fill(accuracy);
    supplier.locator("[name='measured[0].words']").fill("在三号病区测");
    supplier.fill("#words", "样机已安装");
    var text = "准确率".getBytes(StandardCharsets.UTF_8);
    supplier.setInputFiles("#file", new FilePayload("检测报告.txt", "text/plain", text));
    Assertions.assertThat(AccessibilityTests.violations(supplier)).isEmpty();
    button(supplier, "提交给需求方确认").click();
    assertThat(supplier.getByRole(AriaRole.STATUS)).containsText("已提交");
  }

  private void confirmed(String step) {
    owner.locator("#step-" + step).getByText("确认达成").click();
    assertThat(owner.getByRole(AriaRole.STATUS)).containsText("已确认达成");
  }

  void accepted() {
    owner.locator("#step-0").getByText("登记已付款").click();
    Assertions.assertThat(AccessibilityTests.violations(owner)).isEmpty();
    button(owner, "登记已付款").click();
    assertThat(owner.locator("#step-0")).containsText("已付，待供方确认");
    link(owner, "给出验收结论").click();
    button(owner, "提交给供方确认").click();
    assertThat(owner.getByRole(AriaRole.ALERT)).containsText("结论");
    owner.locator("[name=result][value=ACCEPTED]").check();
    owner.fill("#lessons", "床旁使用要先做一次校准");
    Assertions.assertThat(AccessibilityTests.violations(owner)).isEmpty();
    button(owner, "提交给供方确认").click();
    assertThat(owner.getByRole(AriaRole.STATUS)).containsText("等供方确认");
    supplier.navigate(address());
    assertThat(supplier.locator("#outcome")).containsText("床旁使用要先做一次校准");
    supplier.locator("#step-0").getByText("确认到账").click();
    button(supplier, "确认到账").click();
    assertThat(supplier.locator("#step-0")).containsText("已到账");
    button(supplier, "同意这个结论").click();
    assertThat(supplier.locator("#outcome")).containsText("已生效");
    assertThat(supplier.locator("#step-2")).containsText("应付款");
    Assertions.assertThat(AccessibilityTests.violations(supplier)).isEmpty();
    supplier.navigate(engagement);
    assertThat(supplier.locator("main")).containsText("验收通过");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
