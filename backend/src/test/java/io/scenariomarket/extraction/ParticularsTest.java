package io.scenariomarket.extraction;

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
                某区2026年采购意向
                序号 | 项目名称 | 采购需求概况 | 预算金额（万元）
                1 | 办公楼物业管理服务 | 保洁、保安 | 120
                2 | 泵站远程启停系统 | 12座泵站无人值守 | 260
                3 | 课桌椅 | 课桌椅1200套 | 42
                """))
        .containsExactly("泵站远程启停系统");
    assertThat(titles("（一）守牢安全底线。压实各方责任。新建幼儿园4所，新增学位3000个。")).isEmpty();
    assertThat(titles("一、过去一年工作回顾\n改造老旧小区61个，建成智慧停车平台3个。")).isEmpty();
    assertThat(titles("公司自主研发的船底清洗机器人，清洗效率每小时600平方米，支持夜间作业。")).isEmpty();
    assertThat(titles("蓝港公司\n核心产品\n1.浑水成像仪：能见度0.3米时成像距离达3米，支持船体、闸门等场景。")).isEmpty();
    assertThat(titles("二、任务\n（一）乡村建设。新建高标准农田3万亩，新增救灾帐篷2000顶、抽水泵车12台。")).isEmpty();
    assertThat(titles("为提升产业链韧性，决定开展应用试点，制定本方案。")).isEmpty();
  }

  @Test
  void readsWhatAMeetingDecidesAndNeitherItsAgendaNorItsAppeals() {
    var found =
        read(
            """
            区长办公会议纪要
            2026年4月9日下午，区长主持召开办公会议，研究公园管护工作。
            会议议定：
            （一）同意建设湖区水华自动预警系统。由区水务局牵头，区环境分局配合，布设多光谱浮标，提前3天预警，11月底前完成。总投资210万元，资金由区级分担。
            （二）关于涵洞积水。区城管局负责，在9处涵洞安装液位开关并接入城市平台，积水超过20厘米自动封控。
            （三）关于人员编制问题。由区委编办另行研究。
            会议要求，各部门要提高站位，密切配合。
            """);
    assertThat(found).extracting(Statement::title).containsExactly("湖区水华自动预警系统建设", "涵洞液位开关");
    assertThat(found.getFirst().lead()).isEqualTo("区水务局");
    assertThat(found.getFirst().supporting()).containsExactly("区环境分局");
    assertThat(found.getFirst().endDate()).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(found.getFirst().budgetMax()).isEqualByComparingTo("210");
    assertThat(found.getFirst().requirements()).containsExactly("布设多光谱浮标", "提前3天预警");
    assertThat(found.getLast().lead()).isEqualTo("区城管局");
  }

  @Test
  void readsAChallengeWhoseHeadingsJoinTwoLabels() {
    var need =
        read("""
        榜单名称：盾尾密封状态感知
        发榜方：某隧道装备有限公司
        一、背景与痛点
        盾尾漏浆难以提前发现，年均停机5次。
        二、攻关内容
        （1）研制密封腔压力传感器；
        （2）构建磨损预测模型。
        三、主要指标
        预警提前量不少于2小时；停机次数下降50%。
        四、投资概算
        总经费900万元，其中自筹700万元。
        五、实施周期
        2026年7月至2027年第三季度。
        """)
            .getFirst();
    assertThat(need.problem()).isEqualTo("盾尾漏浆难以提前发现,年均停机5次");
    assertThat(need.requirements())
        .containsExactly("研制密封腔压力传感器", "构建磨损预测模型", "预警提前量不少于2小时", "停机次数下降50%");
    assertThat(need.budgetMax()).isEqualByComparingTo("900");
    assertThat(need.endDate()).isEqualTo(LocalDate.of(2027, 9, 30));
  }

  @Test
  void readsDaysAsTheyAreWritten() {
    var deadlines = Deadlines.of("2026年工作要点");
    assertThat(deadlines.in("10月底前建成").orElseThrow().end()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(deadlines.in("明年6月前投用").orElseThrow().end()).isEqualTo(LocalDate.of(2027, 6, 30));
    assertThat(deadlines.in("二〇二七年完成海试").orElseThrow().end()).isEqualTo(LocalDate.of(2027, 12, 31));
    assertThat(deadlines.in("2027年上半年完成样机测试").orElseThrow().behind()).isEqualTo("完成样机测试");
    assertThat(deadlines.in("每年11月至次年3月凌汛期")).isEmpty();
    assertThat(Deadlines.of("2025—2027年行动方案").in("年底前完成").orElseThrow().end()).isNull();
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

  @Test
  void readsDaysBeforeTheVerbThatTheyLimitAndDaysThatExplainASeason() {
    var deadlines = Deadlines.of("2026年工作要点");
    assertThat(deadlines.in("2027年5月完工").orElseThrow().end()).isEqualTo(LocalDate.of(2027, 5, 31));
    assertThat(deadlines.in("开渔前(8月16日)投用").orElseThrow().end())
        .isEqualTo(LocalDate.of(2026, 8, 16));
    assertThat(deadlines.in("封冻前(2027年11月)完成").orElseThrow().end())
        .isEqualTo(LocalDate.of(2027, 11, 30));
    assertThat(deadlines.in("2027年汛前投入使用").orElseThrow().end()).as("which day is open").isNull();
    assertThat(deadlines.in("2024年3月建成的水厂")).as("it is there already").isEmpty();
    var need =
        read("""
        题目名称：码头系缆绳张力监测
        主要技术指标：张力测量误差不大于2%
        时限与经费
        2027年10月15日前完成，经费75万元。
        """)
            .getFirst();
    assertThat(need.endDate()).isEqualTo(LocalDate.of(2027, 10, 15));
    assertThat(need.budgetMax()).isEqualByComparingTo("75");
    var form =
        read("""
        需求名称：粮仓熏蒸残留检测
        需求描述：在线测磷化氢浓度
        希望解决时间：2027-04-30
        """)
            .getFirst();
    assertThat(form.endDate()).isEqualTo(LocalDate.of(2027, 4, 30));
  }

  @Test
  void letsThoseSupportWhoStandBehindWhoeverLeads() {
    var found =
        read(
            """
            一、重点任务
            （一）在三座渡口布设江雾能见度监测系统，覆盖全部航班。2027年底前完成。〔市港航局、市气象局牵头，市交通局参与〕
            （二）建设候鸟迁飞声学监测平台。（市林业局牵头，市科协、市生态环境局按职责分工负责）
            （三）开展古井水位远程监测系统建设，由市文保所组织实施。
            """);
    assertThat(found).extracting(Statement::lead).containsExactly("市港航局、市气象局", "市林业局", "市文保所");
    assertThat(found.getFirst().supporting()).containsExactly("市交通局");
    assertThat(found.getFirst().endDate()).isEqualTo(LocalDate.of(2027, 12, 31));
    assertThat(found.get(1).supporting()).containsExactly("市科协", "市生态环境局");
    assertThat(found.getLast().title()).isEqualTo("古井水位远程监测系统建设");
  }

  @Test
  void readsALabelInTheMiddleOfALineAndNoPriceOfAPieceForTheBudget() {
    var found =
        read(
            """
            问题一（供水）：二次供水水箱余氯衰减快，去年投诉62起。
            目标：余氯在线测量误差不大于0.05毫克/升。资金来源：区级财政，88万元。
            责任单位：区水务局
            问题二（环卫）：压缩站渗滤液外溢。
            目标：液位提前10分钟告警。站均投入不超过9000元。
            """);
    assertThat(found).extracting(Statement::title).containsExactly("二次供水水箱余氯衰减快", "压缩站渗滤液外溢");
    assertThat(found.getFirst().problem()).contains("去年投诉62起");
    assertThat(found.getFirst().budgetMax()).isEqualByComparingTo("88");
    assertThat(found.getLast().budgetMax()).isNull();
  }

  @Test
  void readsAnEnglishCallWhoseTitleNamesTheNeed() {
    var need =
        read("""
        Call for Solutions: Ice Detection on Tram Overhead Wires
        Issued by: Northshore Tram Ltd.
        Background
        Crews scrape the wires by hand at 3 a.m.
        Requirements
        - Detect ice of 1 mm or more
        Scope and timeline
        A trial on line 4 ends by 15 March 2027. Budget for the trial: RMB 1.2 million.
        Supporting department: City Transport Bureau
        """)
            .getFirst();
    assertThat(need.title()).contains("Ice Detection on Tram Overhead Wires");
    assertThat(need.owner()).startsWith("Northshore Tram");
    assertThat(need.requirements()).containsExactly("Detect ice of 1 mm or more");
    assertThat(need.endDate()).isEqualTo(LocalDate.of(2027, 3, 15));
    assertThat(need.budgetMax()).isEqualByComparingTo("120");
    assertThat(need.supporting()).containsExactly("City Transport Bureau");
  }
}
