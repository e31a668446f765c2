package io.scenariomarket.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.languagemodel.LoopbackModel;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A language model behind a real HTTP server: what it may say, and what is dropped. */
class ModelReaderTest {

  private static final String TEXT =
      "(三)腦機接口\n在康復(fù)醫(yī)院試用腦機接口設(shè)備,緩解治療師不足。依托天津大學(xué)攻克信號解碼難題。";

  private LoopbackModel model;

  @BeforeEach
  void start() throws IOException {
    model = new LoopbackModel();
  }

  @AfterEach
  void stop() {
    model.close();
  }

  private Extractor.Read read() {
    return Readers.extractor(model.url()).read(TEXT, Set.of(), (_, _) -> {});
  }

  @Test
  void takesWhatQuotesTheTextAndDropsTheRest() {
    model.content =
        """
        {"candidates": [
          {"kind": "SCENARIO", "title": "脑机接口设备辅助康复训练", "quote": "在康复医院试用脑机接口设备",
           "demand": ["康复医院", "第一中心医院"], "requirements": ["脑机接口设备", "准确率不低于95%"]},
          {"kind": "SCENARIO", "title": "脑机接口远程手术", "quote": "在三甲医院开展远程手术"},
          {"kind": "NEED", "title": "没有出处"},
          {"kind": "CAPABILITY", "title": "天津大学：信号解码", "quote": "依托天津大学攻克信号解码难题",
           "owner": "天津大学"}]}
        """;
    var read = read();
    assertThat(read.dropped()).isEqualTo(2);
    assertThat(read.failures()).isZero();
    var byModel = read.found().stream().filter(each -> each.byModel()).toList();
    assertThat(byModel)
        .extracting(each -> each.proposal().statement().title())
        .containsExactly("脑机接口设备辅助康复训练", "天津大学:信号解码");
    var scenario = byModel.getFirst().proposal();
    var says = scenario.statement();
    assertThat(scenario.span().of(TEXT)).isEqualTo("在康復(fù)醫(yī)院試用腦機接口設(shè)備");
    assertThat(says.demand())
        .as("a name that does not stand in the sentence is no mention")
        .containsExactly("康复医院");
    assertThat(says.requirements())
        .as("a requirement that does not stand in the sentence is none")
        .contains("脑机接口设备")
        .doesNotContain("准确率不低于95%");
    assertThat(says.tracks()).contains("脑机接口");
    assertThat(byModel.getLast().proposal().statement().owner()).isEqualTo("天津大学");
    assertThat(model.requests).hasSize(1).first().asString().startsWith("Bearer secret");
  }

  @Test
  void countsAnswersThatCannotBeUsedAndGoesOnByTheRules() {
    model.content = "好的，以下是结果";
    var read = read();
    assertThat(read.failures()).isEqualTo(1);
    assertThat(read.found()).noneMatch(Extractor.Found::byModel);
    model.status = 500;
    assertThat(read().failures()).isEqualTo(1);
  }
}
