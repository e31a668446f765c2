package io.scenariomarket.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.posting.Quality;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ScenarioQualityTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  @Test
  void findsNothingButTheProblemInABareNeed() {
    var quality = of("{'title': '康复训练', 'problem': '不够用'}");

    assertThat(quality.blocking())
        .extracting(Quality.Aspect::name)
        .containsExactly("problem", "indicators", "budget", "data", "term", "contact");
    assertThat(quality.score()).isLessThan(20);
  }

  @Test
  void findsNothingLeftToSayInAGoodOne() {
    var quality =
        of(
            """
            {'title': '上肢康复训练', 'park': '华苑科技园', 'tracks': ['脑机接口'],
             'problem': '康复科每天接诊脑卒中患者约120人，治疗师只有9名，上肢训练平均要排队两周以上，\
            居家训练又没有人看护，动作做得对不对全凭患者自己感觉，效果很难评估，也没有数据留存可供复诊时比较。',
             'expectedResult': '每名治疗师可同时照看四名患者',
             'requirements': [
               {'text': '识别运动意图', 'indicator': {'name': '准确率', 'comparator': '>=', 'value': 85, 'unit': '%'}},
               {'text': '反应快', 'indicator': {'name': '时延', 'comparator': '<=', 'value': 200, 'unit': 'ms'}}],
             'budgetMin': 50, 'budgetMax': 120, 'dataOpened': '脱敏训练数据', 'dataSensitivity': '受限',
             'startDate': '2027-01-01', 'endDate': '2027-12-31',
             'contact': {'name': '林工', 'phone': '010-1'}}\
            """);

    assertThat(quality.aspects()).allMatch(Quality.Aspect::full);
    assertThat(quality.score()).isEqualTo(Quality.MOST);
    assertThat(quality.blocking()).isEmpty();
  }

  @Test
  void advisesToBeginSmall() {
    var quality =
        of(
            """
            {'title': '全区', 'problem': '问题', 'tracks': ['脑机接口', '先进能源', '新型材料'],
             'startDate': '2027-01-01', 'endDate': '2030-12-31'}\
            """);

    assertThat(quality.aspects())
        .filteredOn(each -> each.name().equals("scope"))
        .flatExtracting(Quality.Aspect::advice)
        .contains("scope.tracks", "scope.period", "scope.place");
  }

  @Test
  void countsAPaymentTermWhereTheBudgetIsOpen() {
    var quality = of("{'title': '题', 'problem': '问题', 'dealTerms': ['先使用后付费']}");

    assertThat(quality.blocking()).extracting(Quality.Aspect::name).doesNotContain("budget");
  }

  private static Quality of(String json) {
    return ScenarioQuality.of(JSON.readValue(json.replace('\'', '"'), ScenarioContent.class));
  }
}
