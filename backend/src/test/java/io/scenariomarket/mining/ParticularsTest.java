package io.scenariomarket.mining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a document says of each need, field by field, and what is left open. */
class ParticularsTest extends DocumentReading {

  @Test
  void tellsWhatIsWrongFromWhatIsWantedAndTheDetailsFromBoth() {
    var need =
        read("""
        某区2026年度应用场景需求清单
        一、园林科：古树倾斜监测
        台风季节古树倒伏难以提前发现，巡查只靠人工。希望布设免供电倾角传感器，倾角测量误差不超过0.1度，连续工作三年以上。项目预算约86万元，由区财政统筹解决，8月底前完成首批200株安装。区园林中心负责，区气象台配合。可提供现有树木档案数据。
        以上需求请有关企业联系我局。
        """)
            .getFirst();
    assertThat(need.title()).isEqualTo("古树倾斜监测");
    assertThat(need.problem()).isEqualTo("台风季节古树倒伏难以提前发现,巡查只靠人工");
    assertThat(need.requirements()).containsExactly("布设免供电倾角传感器", "倾角测量误差不超过0.1度", "连续工作三年以上");
    assertThat(need.budgetMax()).isEqualByComparingTo("86");
    assertThat(need.endDate()).isEqualTo(LocalDate.of(2026, 8, 31));
    assertThat(need.expectedResult()).isEqualTo("完成首批200株安装");
    assertThat(need.lead()).isEqualTo("区园林中心");
    assertThat(need.supporting()).containsExactly("区气象台");
    assertThat(need.dataOpened()).isEqualTo("现有树木档案数据");
  }

  @Test
  void endsAValueWithItsLineAndReadsSeveralLabelsOfOneLine() {
    var need =
        read("""
        需求一：候鸟声纹识别
        提出部门：湿地保护中心
        现时靠志愿者用望远镜点数，夜间无法统计。希望研制低功耗声纹记录仪，识别准确率达九成。
        牵头：市林业局；参与：市科协；时间：2026年底前
        支持强度：每台补贴2万元
        """)
            .getFirst();
    assertThat(need.owner()).isEqualTo("湿地保护中心");
    assertThat(need.problem()).isEqualTo("现时靠志愿者用望远镜点数,夜间无法统计");
    assertThat(need.requirements()).containsExactly("研制低功耗声纹记录仪", "识别准确率达九成");
    assertThat(need.lead()).isEqualTo("市林业局");
    assertThat(need.supporting()).containsExactly("市科协");
    assertThat(need.endDate()).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void leavesOpenWhatIsNotSure() {
    var need = read("建设渔港油污回收平台，单套价格不高于30万元，预算上限港币90万元，9月底前建成，各有关部门配合。").getFirst();
    assertThat(need.budgetMax()).as("neither a price nor foreign money").isNull();
    assertThat(need.endDate()).as("no year is said").isNull();
    assertThat(need.lead()).isNull();
    assertThat(need.requirements()).containsExactly("建设渔港油污回收平台", "单套价格不高于30万元");
    assertThat(need.expectedResult()).isNull();
  }

  @Test
  void takesOneThingOfASentenceWithFiguresAndKeepsWhatBelongsTogether() {
    assertThat(titles("对28座渡槽布设渗压、位移感知设备，建立渡槽群安全监测平台，异常3分钟内上报。")).containsExactly("渡槽群安全监测平台建设");
    assertThat(titles("上线乱堆放、河面漂浮物视频识别和自动派单，识别准确率达到92%以上。")).containsExactly("乱堆放、河面漂浮物视频识别和自动派单");
    assertThat(titles("应用数字孪生技术对窑炉温度、气氛和产品缺陷进行实时映射。")).containsExactly("窑炉温度、气氛和产品缺陷实时映射");
  }

  @Test
  void readsWishesThatPeopleSpeakAndNewsTell() {
    var spoken = read("还有一个是大棚。卷帘全靠人盯着，下雨来不及关。要是有个能自动关棚的卷帘控制器就好了，一台别超过三千块钱。");
    assertThat(spoken).extracting(Statement::title).containsExactly("自动关棚的卷帘控制器");
    assertThat(spoken.getFirst().problem()).isEqualTo("卷帘全靠人盯着,下雨来不及关");
    var news = read("市水文局发布了山洪沟泥位自动测报需求，希望在无信号河段连续工作半年，误差不超过5厘米。");
    assertThat(news).extracting(Statement::title).containsExactly("山洪沟泥位自动测报");
    assertThat(news.getFirst().requirements()).containsExactly("在无信号河段连续工作半年", "误差不超过5厘米");
  }

  @Test
  void passesOverWhatIsBoughtEveryYearExhortedDoneOrOnOffer() {
    assertThat(
            titles(
                """
                序号 | 项目名称 | 采购需求概况 | 预算金额（万元）
                1 | 办公楼物业管理服务 | 保洁、保安 | 120
                2 | 泵站远程启停系统 | 12座泵站无人值守 | 260
                """))
        .containsExactly("泵站远程启停系统");
    assertThat(titles("（一）守牢安全底线。压实各方责任。新建幼儿园4所，新增学位3000个。")).isEmpty();
    assertThat(titles("一、过去一年工作回顾\n改造老旧小区61个，建成智慧停车平台3个。")).isEmpty();
    assertThat(titles("公司自主研发的船底清洗机器人，清洗效率每小时600平方米，支持夜间作业。")).isEmpty();
    assertThat(titles("为提升产业链韧性，决定开展应用试点，制定本方案。")).isEmpty();
  }

  @Test
  void readsPowersAndEnglishLabels() {
    assertThat(SourceText.of("单次处理10⁹个细胞，面积5cm²").text()).isEqualTo("单次处理10^9个细胞,面积5cm2");
    var need =
        read("""
        1. Leak detection for buried steam pipes of the old town
        Problem: Crews dig by guesswork every winter.
        Requirements: Locate leaks within 2 metres; false alarms below 5%.
        Lead: Heating Group; Support: Housing Bureau
        Budget: CNY 3 million
        Deadline: June 2027
        """)
            .getFirst();
    assertThat(need.requirements())
        .containsExactly("Locate leaks within 2 metres", "false alarms below 5%");
    assertThat(need.lead()).isEqualTo("Heating Group");
    assertThat(need.supporting()).containsExactly("Housing Bureau");
    assertThat(need.budgetMax()).isEqualByComparingTo("300");
    assertThat(need.endDate()).isEqualTo(LocalDate.of(2027, 6, 30));
  }
}
