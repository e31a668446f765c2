package io.scenariomarket.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.scenariomarket.shared.PublicAddress;
import io.scenariomarket.web.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.json.JsonMapper;

/** A list says the same in every format. */
class ListFormatsTest {

  private final ListWords words = ListComparerTest.words();
  private final PrintedList list =
      Samples.printed(Samples.entries("脑卒中上肢康复训练", "一页纸方案", null, "=1+1 & <钙钛矿> 量产"));

  @Test
  void inAPortableDocument() throws Exception {
    var file = new ByteArrayOutputStream();
    new PdfDocument(new PrintedPages(templates()), words).write(list, file);
    try (var document = Loader.loadPDF(file.toByteArray())) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("场景机会清单（第 1 批）");
      var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      assertThat(text)
          .contains("场景机会清单（第1批）", "2026年11月23日发布，共4项，有效期")
          .containsSubsequence("脑卒中上肢康复训练", "一页纸方案", "已撤下", "=1+1&<钙钛矿>量产")
          .contains("版本4", "准确率≥85%", "专班推荐：页面清晰", "预算：80–120万元")
          .doesNotContain("#", "⼀", "⻚");
      for (var page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
    assertThat(file.size()).as("only the characters used are embedded").isLessThan(200_000);
  }

  @Test
  void repeatsTheHeadOfALongTable() throws Exception {
    var titles = IntStream.range(0, 60).mapToObj(i -> "第" + i + "个场景").toArray(String[]::new);
    var file = new ByteArrayOutputStream();
    new PdfDocument(new PrintedPages(templates()), words)
        .write(Samples.printed(Samples.entries(titles)), file);
    try (var document = Loader.loadPDF(file.toByteArray())) {
      var text = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        text.setStartPage(page);
        text.setEndPage(page);
        assertThat(text.getText(document).replaceAll("\\s", "")).contains("场景机会名称", page + "/");
      }
    }
  }

  @Test
  void inAWordDocument() throws Exception {
    var file = new ByteArrayOutputStream();
    new WordDocument(words).write(list, file);
    try (var document = new XWPFDocument(new ByteArrayInputStream(file.toByteArray()))) {
      assertThat(document.getParagraphs().getFirst().getText()).isEqualTo(list.title());
      var table = document.getTables().getFirst();
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).getCell(1).getText()).contains("脑卒中上肢康复训练", "版本 4");
      assertThat(table.getRow(3).getCell(1).getText()).contains("已撤下");
      assertThat(table.getRow(4).getCell(1).getText()).contains("=1+1 & <钙钛矿> 量产");
      assertThat(document.getFooterList().getFirst().getText()).contains("第", "页");
    }
  }

  @Test
  void inAWorkbookWithTheUsualColumnsFirst() throws Exception {
    var file = new ByteArrayOutputStream();
    new ListSheet(words).workbook(list, file);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo(list.title());
      assertThat(
              IntStream.range(0, 6).mapToObj(i -> sheet.getRow(1).getCell(i).getStringCellValue()))
          .containsExactly("场景类型", "序号", "场景机会名称", "单位名称", "合作需求", "联系方式");
      assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("脑卒中上肢康复训练");
      assertThat(sheet.getRow(4).getCell(2).getStringCellValue()).contains("已撤下");
      assertThat(sheet.getRow(5).getCell(1).getNumericCellValue()).isEqualTo(4);
      assertThat(sheet.getRow(5).getCell(2).getStringCellValue()).isEqualTo("=1+1 & <钙钛矿> 量产");
      assertThat(sheet.getRow(5).getCell(5).getStringCellValue())
          .contains("https://market.example.com/scenarios/");
    }
    var csv = new ByteArrayOutputStream();
    new ListSheet(words).csv(list, csv);
    assertThat(csv.toString(StandardCharsets.UTF_8)).contains("'=1+1 & <钙钛矿> 量产");
  }

  @Test
  void inAFeedInTheOrderOfTheList() throws Exception {
    var address = mock(PublicAddress.class);
    when(address.of(anyString()))
        .thenAnswer(call -> "https://example.com" + call.<String>getArgument(0));
    var feeds = new ListFeeds(words, address);
    var feed =
        new SyndFeedInput()
            .build(
                new XmlReader(
                    new ByteArrayInputStream(feeds.items(list).getBytes(StandardCharsets.UTF_8))));
    assertThat(feed.getTitle()).isEqualTo(list.title());
    assertThat(feed.getEntries())
        .extracting(entry -> entry.getTitle())
        .containsExactly("脑卒中上肢康复训练", "一页纸方案", "=1+1 & <钙钛矿> 量产");
    assertThat(feed.getEntries().getFirst().getAuthor()).isEqualTo("天津市海河医院");
    assertThat(feeds.lists(List.of(list.list()), Map.of(), list.locale()))
        .contains("https://example.com/lists/scenarios/1/1");
  }

  @Test
  void asLinkedDataThatCannotEndItsScript() {
    var data = new LinkedData(JsonMapper.shared());
    var elements = data.of(list).required("itemListElement");
    assertThat(elements.valueStream().map(each -> each.at("/item/name").asString("")))
        .containsExactly("脑卒中上肢康复训练", "一页纸方案", "", "=1+1 & <钙钛矿> 量产");
    assertThat(elements.get(0).at("/item/priceSpecification/maxPrice").decimalValue())
        .isEqualByComparingTo("1205000");
    assertThat(data.embedded(list)).doesNotContain("<", ">", "&");
    assertThat(JsonMapper.shared().readTree(data.embedded(list)))
        .hasToString(data.of(list).toString());
  }

  static SpringTemplateEngine templates() {
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    engine.setTemplateEngineMessageSource(Messages.messageSource());
    return engine;
  }
}
