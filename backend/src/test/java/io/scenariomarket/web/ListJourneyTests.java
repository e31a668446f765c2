package io.scenariomarket.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.scenariomarket.Api;
import io.scenariomarket.Unique;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A need from its first draft to the list in which everybody finds it, in a browser. */
@BrowserTest
class ListJourneyTests {

  private static final Pattern VERSION = Pattern.compile("版本 (\\d+)");

  @Autowired Browser browser;
  @Autowired Api api;

  /** What a reader sees of an item: its title and its version. */
  private record Seen(String title, String version) {}

  @Test
  void leadsFromADraftThroughReviewToAListThatAgreesInEveryFormat() throws Exception {
    var key = Unique.word();
    var polished = "脑卒中上肢康复训练" + key;
    var other = "光伏电站清洁机器人" + key;
    var need = draftedAndHandedIn(polished);
    returned(need);
    polishedAndHandedInAgain(need);
    approved(need);
    approved(
        api.postAs("enterprise", "/api/scenarios", submitted(other))
            .body()
            .required("id")
            .asString());
    await()
        .untilAsserted(
            () ->
                assertThat(
                        api.getAs(
                                "taskforce",
                                "/api/search" + Api.query("q", key, "state", "APPROVED"))
                            .body()
                            .required("total")
                            .asInt())
                    .isEqualTo(2));

    var list = listed(key, polished);
    var expected = seenOnThePage(list);
    assertThat(expected).extracting(Seen::title).containsExactly(polished, other);
    assertThat(expected.getFirst().version())
        .isEqualTo(
            Long.toString(
                api.get("/api/scenarios/" + need).body().required("version").asLong() + 1));
    assertThat(inTheFeed(list)).isEqualTo(expected);
    assertThat(inTheWorkbook(list)).isEqualTo(expected);
    assertThat(inThePdf(list, expected)).isEqualTo(expected);
    assertThat(inWord(list)).isEqualTo(expected);
    assertThat(inTheLinkedData(list)).isEqualTo(expected);
  }

  private String draftedAndHandedIn(String title) {
    var address = new String[1];
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate("/scenarios/new");
          page.fill("#title", title);
          page.fill("#problem", "治疗师不够。");
          button(page, "存为草稿").click();
          assertThat(page.locator("h1")).hasText(title);
          address[0] = page.url().substring(page.url().lastIndexOf('/') + 1);
          page.navigate("/scenarios/" + address[0] + "/edit");
          button(page, "提交审核").click();
          assertThat(page.locator("h1")).hasText(title);
        });
    assertThat(state(address[0])).isEqualTo("SUBMITTED");
    return address[0];
  }

  private void returned(String need) {
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          page.navigate("/scenarios/" + need + "/moves/RETURN");
          page.fill("#reason", "请写清楚要达到的指标。");
          button(page, "退回修改").click();
          assertThat(page.locator("h1")).containsText("脑卒中");
        });
    assertThat(state(need)).isEqualTo("RETURNED");
  }

  private void polishedAndHandedInAgain(String need) {
    browser.visit(
        page -> {
          Browser.signIn(page, "enterprise");
          page.navigate("/scenarios/" + need);
          assertThat(page.locator("main")).containsText("请写清楚要达到的指标。");
          page.navigate("/scenarios/" + need + "/edit");
          page.fill("#problem", "治疗师不够，患者排队超过两周。");
          if (page.locator("[name='requirements[0].text']").count() == 0) {
            page.click("#add-requirement");
          }
          page.fill("[name='requirements[0].text']", "实时识别患者的运动意图");
          page.fill("[name='requirements[0].indicator.name']", "识别准确率");
          page.fill("[name='requirements[0].indicator.value']", "90");
          page.fill("[name='requirements[0].indicator.unit']", "%");
          button(page, "提交审核").click();
          assertThat(page.locator(".requirements")).containsText("识别准确率 ≥ 90 %");
        });
    assertThat(state(need)).isEqualTo("SUBMITTED");
  }

  private void approved(String need) {
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          page.navigate("/scenarios/" + need + "/moves/APPROVE");
          page.fill("#reason", "预算和数据面谈时确认。");
          button(page, "通过").click();
          assertThat(page.locator("h1")).not().hasText("通过");
        });
    assertThat(state(need)).isEqualTo("APPROVED");
  }

  /** Draws up a list of both needs, puts one first, and publishes it. */
  private String listed(String key, String first) {
    var path = new String[1];
    browser.visit(
        page -> {
          Browser.signIn(page, "taskforce");
          page.navigate("/work/lists");
          page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("新建场景机会清单")).click();
          page.fill("#introduction", "面向全国征集解决方案。");
          button(page, "开始编制").click();
          page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("添加条目"))
              .first()
              .click();
          page.fill("#q", key);
          page.locator("main form[role=search] button").click();
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("全部加入（2 项）")).click();
          var items = page.locator("[data-sortable-item]");
          assertThat(items).hasCount(2);
          var wanted = items.filter(new Locator.FilterOptions().setHasText(first));
          wanted.locator("input[type=text]").fill("指标清楚，可以先行");
          page.keyboard().press("Tab");
          assertThat(page.locator("#live")).containsText("专班推荐：指标清楚，可以先行");
          if (!items.first().textContent().contains(first)) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上移：" + first))
                .click();
          }
          assertThat(items.first()).containsText(first);
          assertThat(items.first().locator("input[type=text]")).hasValue("指标清楚，可以先行");
          page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("预览并发布")).click();
          assertThat(page.locator("main")).containsText("没有联系方式");
          assertThat(page.locator("main")).containsText("没有征集截止日期");
          assertThat(page.locator("main")).containsText("没有写园区或地点");
          page.locator("form[action$='/publish'] button").click();
          assertThat(page.locator("h1")).containsText(Pattern.compile("场景机会清单（第 \\d+ 批）"));
          assertThat(page.locator(".note-good")).containsText("已发布");
          path[0] = page.url().substring(api.base().length());
        });
    return path[0];
  }

  private List<Seen> seenOnThePage(String list) {
    var seen = new ArrayList<Seen>();
    browser.visit(
        page -> {
          page.navigate("/");
          page.locator(".top nav")
              .getByText("清单", new Locator.GetByTextOptions().setExact(true))
              .click();
          page.locator("h3 a").first().click();
          page.navigate(list);
          assertThat(page.locator("main")).containsText("面向全国征集解决方案。");
          for (var row : page.locator(".listed tbody tr").all()) {
            seen.add(
                new Seen(
                    row.locator("td.listed-title a").textContent(),
                    version(row.locator("td.listed-title").textContent())));
          }
        });
    return seen;
  }

  private List<Seen> inTheFeed(String list) throws Exception {
    var feed =
        new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes(list, "atom"))));
    return feed.getEntries().stream()
        .map(entry -> new Seen(entry.getTitle(), entry.getCategories().getFirst().getName()))
        .toList();
  }

  private List<Seen> inTheWorkbook(String list) throws Exception {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(list, "xlsx")))) {
      var sheet = book.getSheetAt(0);
      var headings =
          Stream.iterate(0, i -> i + 1)
              .limit(sheet.getRow(1).getLastCellNum())
              .map(i -> sheet.getRow(1).getCell(i).getStringCellValue())
              .toList();
      return IntStream.rangeClosed(2, sheet.getLastRowNum())
          .mapToObj(sheet::getRow)
          .map(
              row ->
                  new Seen(
                      row.getCell(headings.indexOf("场景机会名称")).getStringCellValue(),
                      Long.toString(
                          (long) row.getCell(headings.indexOf("版本")).getNumericCellValue())))
          .toList();
    }
  }

  /** The PDF breaks lines where it likes: the titles are looked for in their order. */
  private List<Seen> inThePdf(String list, List<Seen> expected) throws Exception {
    try (var document = Loader.loadPDF(bytes(list, "pdf"))) {
      var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      assertThat(text)
          .containsSubsequence(
              expected.stream()
                  .flatMap(seen -> Stream.of(seen.title(), "版本" + seen.version()))
                  .toList());
      return expected;
    }
  }

  private List<Seen> inWord(String list) throws Exception {
    try (var document = new XWPFDocument(new ByteArrayInputStream(bytes(list, "docx")))) {
      return document.getTables().getFirst().getRows().stream()
          .skip(1)
          .map(
              row ->
                  new Seen(
                      row.getCell(1).getParagraphs().getFirst().getText(),
                      version(row.getCell(1).getText())))
          .toList();
    }
  }

  private List<Seen> inTheLinkedData(String list) {
    return api.get(list + "/list.jsonld")
        .body()
        .required("itemListElement")
        .valueStream()
        .map(
            element ->
                new Seen(
                    element.at("/item/name").asString(),
                    element.at("/item/identifier").asString().replaceAll(".* v", "")))
        .toList();
  }

  private byte[] bytes(String list, String format) throws Exception {
    return URI.create(api.base() + list + "/list." + format).toURL().openStream().readAllBytes();
  }

  private String state(String need) {
    return api.getAs("taskforce", "/api/scenarios/" + need).body().required("state").asString();
  }

  private static String version(String text) {
    return VERSION.matcher(text).results().findFirst().orElseThrow().group(1);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static String submitted(String title) {
    return """
    {"title": "%s", "problem": "人工清洁一座电站要两周。", "state": "SUBMITTED", "tracks": ["先进能源"]}
    """
        .formatted(title);
  }
}
