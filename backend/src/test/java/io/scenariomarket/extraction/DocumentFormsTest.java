package io.scenariomarket.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tables, labels, items with titles, brackets and scanned pages, as documents have them. */
class DocumentFormsTest extends DocumentReading {

  @Test
  void makesOneNeedOfEveryRowOfATable() {
    var found =
        read(
            """
            某区采购意向
            序号\t采购项目名称\t采购需求概况\t预算金额（万元）\t备注
            1\t污泥在线称重系统\t对进厂污泥逐车称重，误差不超过1%\t86
            2\t道路积冰预警装置\t\t120—150\t跨年
            """);
    assertThat(found).extracting(Statement::title).containsExactly("污泥在线称重系统", "道路积冰预警装置");
    assertThat(found.getFirst().budgetMax()).isEqualByComparingTo("86");
    assertThat(found.getFirst().requirements()).containsExactly("对进厂污泥逐车称重", "误差不超过1%");
    assertThat(found.getLast().budgetMin()).isEqualByComparingTo("120");
    assertThat(found.getLast().budgetMax()).isEqualByComparingTo("150");
  }

  @Test
  void takesTheHeadingOverLabelsForTheName() {
    var found =
        read(
            """
            # 冷库改造任务
            ## 2 任务
            ### 2.1 速冻库霜层在线识别
            - **痛点**：除霜靠经验，能耗高
            - **目标**：识别准确率不低于95%
            - **牵头**：区商务局
            ### 2.2 装卸口冷量流失监测
            - **痛点**：开门时间没有记录
            - **目标**：单次冷量流失减少30%
            """);
    assertThat(found).extracting(Statement::title).containsExactly("速冻库霜层在线识别", "装卸口冷量流失监测");
    assertThat(found.getFirst().problem()).contains("除霜靠经验");
    assertThat(found.getFirst().lead()).isEqualTo("区商务局");
  }

  @Test
  void readsATableTypedWithBarsBetweenItsCellsOnly() {
    var found =
        read(
            """
            学院技术需求汇总
            序号 | 项目名称 | 主要技术难题 | 技术指标 | 拟投入经费
            1 | 耐腐蚀系泊链 | 焊缝处点蚀，链环疲劳后开裂 | -20℃下冲击功不低于40J | 320万元
            2 | 微型水听器 | 低频段自噪声高 | 等效噪声≤40dB | 待定
            """);
    assertThat(found).extracting(Statement::title).containsExactly("耐腐蚀系泊链", "微型水听器");
    assertThat(found.getFirst().budgetMax()).isEqualByComparingTo("320");
    assertThat(found.getFirst().requirements()).containsExactly("-20°C下冲击功不低于40J");
  }

  @Test
  void readsTablesWithBarsAndFormsWithLabelsSideBySide() {
    assertThat(
            titles(
                """
                | 需求名称 | 需求描述 | 提出科室 |
                | --- | --- | --- |
                | 输液余量监测 | 夜班巡视频繁 | 心内科 |
                """))
        .containsExactly("输液余量监测");
    var form =
        read(
            """
            项目名称\t锅炉壁温在线测量\t所属领域\t新材料
            研究内容\t在炉膛内连续测温。\t发榜单位\t某热电有限公司
            """);
    assertThat(form).extracting(Statement::title).containsExactly("锅炉壁温在线测量");
    assertThat(form.getFirst().owner()).isEqualTo("某热电有限公司");
    assertThat(form.getFirst().tracks()).containsExactly("新型材料");
  }

  @Test
  void knowsALabelThatIsNotListedByItsEnd() {
    var need =
        read("""
        发榜单位：某轴承有限公司
        所属领域：新材料
        题目：轴承钢夹杂物在线识别技术
        一、攻关任务
        1.建立夹杂物图谱；
        2.识别时间不超过5分钟。
        二、项目投入
        揭榜总金额300万元。
        """)
            .getFirst();
    assertThat(need.title()).isEqualTo("轴承钢夹杂物在线识别技术");
    assertThat(need.tracks()).containsExactly("新型材料");
    assertThat(need.requirements()).containsExactly("建立夹杂物图谱", "识别时间不超过5分钟");
    assertThat(need.budgetMax()).isEqualByComparingTo("300");
  }

  @Test
  void takesAnItemWithATitleForOneScenario() {
    var found =
        read(
            """
            二、重点任务
            （一）建设智慧渡口
            1.渡船靠泊辅助。在东港渡口开展雷达与视觉融合的靠泊引导试点，解决大雾天靠泊慢、容易擦碰的问题，单次靠泊时间缩短20%以上。（牵头单位：市港航局；配合单位：渡运公司）
            2.闸口客流识别。推广基于视频的客流、行李、车辆识别，识别准确率达到98%。
            （二）优化营商环境。落实减税政策。
            """);
    assertThat(found).extracting(Statement::title).containsExactly("渡船靠泊辅助", "闸口客流识别");
    assertThat(found).extracting(Statement::lead).containsExactly("市港航局", null);
    assertThat(found.getFirst().supporting()).containsExactly("渡运公司");
    assertThat(found.getFirst().problem()).isEqualTo("大雾天靠泊慢、容易擦碰");
    assertThat(found.getFirst().requirements())
        .containsExactly("在东港渡口开展雷达与视觉融合的靠泊引导试点", "单次靠泊时间缩短20%以上");
    assertThat(found.getLast().requirements()).containsExactly("推广基于视频的客流、行李、车辆识别", "识别准确率达到98%");
  }

  @Test
  void tellsFromBracketsAndWordsWhoIsInCharge() {
    var found =
        read(
            """
            1.在矿区建设尾砂充填示范段12公里。【责任单位：市自然资源局】
            2.建设冷链车温度监测平台。由市商务局牵头，市邮政管理局配合。
            3.建设江豚声学监测网。
            4.由市水务局牵头，河道中心、某水文站配合，建设闸门远程控制系统。
            """);
    assertThat(found).extracting(Statement::lead).containsExactly("市自然资源局", "市商务局", null, "市水务局");
    assertThat(found.get(1).supporting()).containsExactly("市邮政管理局");
    assertThat(found.get(3).supporting()).containsExactly("河道中心", "某水文站");
    assertThat(found.getFirst().title()).isEqualTo("尾砂充填示范段");
    assertThat(found.getFirst().requirements()).containsExactly("在矿区建设尾砂充填示范段12公里");
  }

  @Test
  void keepsTogetherWhatIsSaidOfSeveralThings() {
    assertThat(titles("征集废旧轮胎、渔网以及农膜的破碎与再生利用技术，回收率达到90%以上。"))
        .containsExactly("废旧轮胎、渔网以及农膜的破碎与再生利用技术");
    assertThat(titles("建设电梯困人报警、井盖位移监测等3个场景。")).containsExactly("电梯困人报警", "井盖位移监测");
    var found = read("探索无人驳船在内河集散线路上的应用，投放无人驳船20艘，解决夜间装卸等待时间长的问题。");
    assertThat(found).extracting(Statement::title).containsExactly("无人驳船在内河集散线路上应用");
    assertThat(found.getFirst().problem()).isEqualTo("夜间装卸等待时间长");
    assertThat(found.getFirst().requirements()).containsExactly("探索无人驳船在内河集散线路上的应用,投放无人驳船20艘");
  }

  @Test
  void takesCountsDatesAndFiguresForWhatBelongsToAStatement() {
    var found = read("建设北湖水下文物保护观测网，布设浊度、水温等在线监测浮标十二个，年底前全部建成，盐度、浊度误差分别不超过2%和3%。");
    assertThat(found).extracting(Statement::title).containsExactly("北湖水下文物保护观测网建设");
    assertThat(found.getFirst().requirements())
        .containsExactly("建设北湖水下文物保护观测网,布设浊度、水温等在线监测浮标十二个", "盐度、浊度误差分别不超过2%和3%");
    assertThat(found.getFirst().expectedResult()).isNull();
    assertThat(titles("围绕湿地修复、候鸟观测两个方向组织应用示范。")).isEmpty();
  }

  @Test
  void passesOverStatutesMeetingsReportsAndWhatIsPutOff() {
    var text =
        """
        第九条 市主管部门应当建设统一的信用信息平台，实现信息互通。
        5月8日，副市长主持召开会议，研究无人机巡查应用工作。
        去年我们建成了智慧水务平台。
        开通跨江载人航线，条件尚不成熟，暂缓实施。
        """;
    assertThat(titles(text)).isEmpty();
    assertThat(passed(text)).hasSize(4).startsWith(Passed.Reason.GOVERNANCE);
  }

  @Test
  void readsFiguresAndLinesThatScanningHasTornApart() {
    var text =
        """
        （一）岸边 换电站 。为 港内拖 轮提供 换电服务 ，年 换电次数 不
        少于8 0O次 ，换 电时间 不超 过2 0分钟 。
        """;
    var found = read(text);
    assertThat(found).extracting(Statement::title).containsExactly("岸边换电站");
    assertThat(found.getFirst().requirements()).containsExactly("年换电次数不少于800次", "换电时间不超过20分钟");
  }

  @Test
  void readsFiguresInUnitsOfTwoPartsAndRatesWithoutComparison() {
    assertThat(Figures.in("出水总磷不高于0.3毫克/升,吨水电耗降到0.3千瓦时以下,平均处置时长压缩到40分钟以内,分选准确率95%"))
        .containsExactly("出水总磷不高于0.3毫克/升", "吨水电耗降到0.3千瓦时以下", "平均处置时长压缩到40分钟以内", "分选准确率95%");
    assertThat(Figures.in("含水率80%的污泥每天产生520吨")).isEmpty();
    assertThat(Figures.of("出水总磷不高于0.3毫克/升").orElseThrow().unit()).isEqualTo("毫克/升");
  }

  @Test
  void takesWhatSomebodyOffersForACapability() {
    var both =
        read(
            """
            某阀门公司合作需求与能力
            【需求】
            1、高压氢阀杆密封技术：泄漏率不高于0.1毫升/分钟，经费60万元。
            【能力】
            1、阀门低温性能检测服务：最低-253℃。
            """);
    assertThat(both)
        .extracting(Statement::kind)
        .containsExactly(CandidateKind.NEED, CandidateKind.CAPABILITY);
    var offers =
        read(
            """
            某声学公司产品与服务介绍
            一、管道听漏仪
            适用管径100毫米以上，可在夜间连续作业。
            二、漏损分析平台
            支持私有化部署，搭建分区计量模型。
            """);
    assertThat(offers).extracting(Statement::title).contains("漏损分析平台");
    assertThat(offers).extracting(Statement::kind).containsOnly(CandidateKind.CAPABILITY);
  }

  @Test
  void takesCharactersThatStandApartForNoTable() {
    var found =
        read(
            """
            关 于 征 集 技 术 需 求 的 函
            需 求 一：窑 炉 热 效 率 监 测
            要 求 误 差 不 超 过 2 毫 米， 2 0 2 7 年 3 月 完 成， 经 费 9 0 万 元。
            联 系 部 门：技 术 部
                                    东 岭 陶 瓷 有 限 公 司
                                    2 0 2 6 年 5 月 6 日
            """);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().requirements()).containsExactly("误差不超过2毫米");
    assertThat(found.getFirst().endDate()).hasToString("2027-03-31");
  }
}
