package io.scenariomarket.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type, and which document has to come first. */
class SearchRelevanceTest {

  private static ProductIndex index;

  @BeforeAll
  static void fill() {
    index =
        Documents.index(
            "relevance",
            product("bci", "脑机接口", "脑机接口核心芯片", "用于脑电信号采集与实时解码的专用芯片"),
            product("perovskite", "先进能源", "钙钛矿太阳能电池", "光电转换效率达到26%，已完成中试"),
            product("cart", "细胞与基因治疗", "通用型CAR-T细胞制剂", "针对血液肿瘤的免疫细胞治疗产品"),
            product("auv", "深海探采", "六千米级水下滑翔机", "搭载声学传感器，续航一百天"),
            product("os", "自主信创", "国产服务器操作系统", "适配飞腾、海光处理器的服务器操作系统"),
            product("rehab", "脑机接口", "卒中上肢康复训练系统", "患者用意念控制外骨骼完成训练"),
            product("radio", "通信", "5G-A通感一体基站", "Müller研究所共同研制，视频按H.265压缩"));
  }

  @ParameterizedTest
  @CsvSource({
    "脑机接口芯片, bci",
    "腦機接口晶片, bci",
    "ｂｃｉ, bci",
    "钙钛矿, perovskite",
    "鈣鈦礦太陽能電池, perovskite",
    "car-t, cart",
    "水下滑翔机, auv",
    "操作系统 飞腾, os",
    "中风康复训练, rehab",
    "外骨骼, rehab",
    "muller, radio",
    "MÜLLER, radio",
    "5g a, radio",
    "5ga 基站, radio",
    "h 265, radio",
    "h265, radio"
  })
  void theRightDocumentComesFirst(String typed, String first) {
    var hits = index.search(SearchQuery.of(typed, Access.visitor())).hits();
    assertThat(hits).isNotEmpty();
    assertThat(hits.getFirst().id()).isEqualTo(first);
  }

  @Test
  void aMisspeltTermIsPutRight() {
    var result = index.search(SearchQuery.of("脑鸡接口", Access.visitor()));
    assertThat(result.suggestion()).isEqualTo("脑机接口");
    assertThat(index.search(SearchQuery.of("脑机接口", Access.visitor())).suggestion()).isNull();
  }

  @Test
  void whatMatchedIsMarkedInTheOriginalCharacters() {
    var hit = index.search(SearchQuery.of("鈣鈦礦", Access.visitor())).hits().getFirst();
    assertThat(hit.title()).contains("<mark>").contains("钙钛矿");
  }

  private static IndexDocument product(String id, String track, String title, String text) {
    var facts = Documents.facts("技术", Set.of(track), null);
    return Documents.product(id, id, Visibility.PUBLIC, facts, title, text);
  }
}
