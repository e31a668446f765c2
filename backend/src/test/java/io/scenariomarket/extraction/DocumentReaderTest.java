package io.scenariomarket.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.scenario.Comparison;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What documents of every kind state, and what is passed over. */
class DocumentReaderTest extends DocumentReading {

  @Test
  void tellsWhoLeadsAndWhoSupportsApartFromTheSentencesAround() {
    var found =
        read(
            """
            二、主要任务
            （一）丰富文旅体验。在古城景区上线多语种智能导览服务。（市文旅局、乙区政府，市数据局。逗号前的为牵头单位，下同）研制轻型水下清淤机器人。（市水务局）
            （二）建设城市燃气管网泄漏监测平台。牵头单位：市城管局；配合单位：市应急局、燃气集团
            """);
    assertThat(found)
        .extracting(Statement::title)
        .containsExactly("多语种智能导览服务", "轻型水下清淤机器人研制", "城市燃气管网泄漏监测平台建设");
    assertThat(found).extracting(Statement::lead).containsExactly("市文旅局、乙区政府", "市水务局", "市城管局");
    assertThat(found)
        .extracting(Statement::supporting)
        .containsExactly(List.of("市数据局"), List.of(), List.of("市应急局", "燃气集团"));
  }

  @Test
  void namesEveryMemberOfAnEnumerationBySomethingThatStandsByItself() {
    assertThat(titles("鼓励港口、矿山、林场等领域率先开放应用场景。"))
        .containsExactly("港口领域应用场景开放", "矿山领域应用场景开放", "林场领域应用场景开放");
    assertThat(titles("面向智慧社区、乡村医疗等场景，打造一批典型解决方案。")).containsExactly("智慧社区场景解决方案", "乡村医疗场景解决方案");
    assertThat(titles("布设河道水位、雨量、泥沙感知网络。")).containsExactly("河道水位、雨量、泥沙感知网络建设");
  }

  @Test
  void passesOverGovernanceAndSectionsThatStateNothingAndSaysWhy() {
    var text =
        """
        一、指导思想
        坚持创新驱动，统筹发展和安全，建设现代化产业体系。
        二、重点任务
        出台《无人配送车管理办法》，明确路权。
        建立部门协同推进机制。
        加强各部门、各单位间的沟通协作。
        三、保障措施
        建设专业化服务平台，强化宣传。
        """;
    assertThat(titles(text)).isEmpty();
    assertThat(passed(text))
        .containsExactly(
            Passed.Reason.GUIDING,
            Passed.Reason.GOVERNANCE,
            Passed.Reason.GOVERNANCE,
            Passed.Reason.GOVERNANCE,
            Passed.Reason.SAFEGUARDS);
  }

  @Test
  void readsThroughSpacesAndLineBreaksOfScannedPages() {
    var text = "围绕海 关查验、冷链 仓储等领 域打造典 型应用场 景。\n建设口岸 冷链物流全程温湿度监\n测平台。";
    assertThat(titles(text)).contains("海关查验领域应用场景", "冷链仓储领域应用场景");
    var broken = "依托口岸监管数据，围绕生鲜食品进口的全部环节建设冷链\n物流温湿度监测平台。";
    assertThat(titles(broken)).containsExactly("冷链物流温湿度监测平台建设");
  }

  @Test
  void makesOneNeedOfAChallengeWithItsFiguresMoneyAndTerm() {
    var found =
        read(
            """
            一、需求单位
            丙市轨道运营有限公司
            二、项目名称
            隧道渗漏水自动识别装置
            三、需求描述
            人工巡查效率低、漏检多。具体任务包括：
            1. 研制搭载于巡检车的成像装置；
            2. 渗漏识别准确率不低于92%；
            3. 单公里检测时间不超过6分钟。
            四、完成时限
            2027年6月底前
            五、奖励
            榜首奖励35万元。
            """);
    assertThat(found).hasSize(1);
    var need = found.getFirst();
    assertThat(need.title()).isEqualTo("隧道渗漏水自动识别装置");
    assertThat(need.kind()).isEqualTo(CandidateKind.NEED);
    assertThat(need.owner()).isEqualTo("丙市轨道运营有限公司");
    assertThat(need.budgetMax()).isEqualByComparingTo("35");
    assertThat(need.endDate()).isEqualTo(LocalDate.of(2027, 6, 30));
    assertThat(need.requirements()).hasSize(3);
    var figure = Figures.of(need.requirements().get(2)).orElseThrow();
    assertThat(figure.name()).isEqualTo("单公里检测时间");
    assertThat(figure.comparator()).isEqualTo(Comparison.AT_MOST);
    assertThat(figure.value()).isEqualByComparingTo(BigDecimal.valueOf(6));
    assertThat(figure.unit()).isEqualTo("分钟");
  }

  @Test
  void makesOneNeedOfEveryItemOfAList() {
    var found =
        read(
            """
            丁市2026年第一批应用场景机会清单
            1. 园区无人清扫
            在开发区主干道投放无人清扫车。责任单位：开发区管委会
            2. 智慧停车诱导
            接入全市公共停车泊位数据，泊位信息准确率达到98%。
            """);
    assertThat(found).extracting(Statement::title).containsExactly("园区无人清扫", "智慧停车诱导");
    assertThat(found.getFirst().lead()).isEqualTo("开发区管委会");
    assertThat(found.getLast().requirements()).containsExactly("接入全市公共停车泊位数据", "泊位信息准确率达到98%");
  }

  @Test
  void readsNoticesMinutesAndNewsAsPeopleWriteThem() {
    assertThat(titles("本报讯 某航运集团发布首批船舶场景需求，包括锚泊碰撞预警、机舱油雾监测、甲板除锈机器人。"))
        .containsExactly("锚泊碰撞预警", "机舱油雾监测", "甲板除锈机器人");
    assertThat(titles("会议决定：\n1.由林业局牵头，年底前建成山火监测平台。\n2.支持某木业公司改造烘干车间。"))
        .containsExactly("山火监测平台建设", "烘干车间建设");
    assertThat(titles("在粮库、冷库、油库等领域推广无线测温终端。"))
        .containsExactly("无线测温终端在粮库领域的应用", "无线测温终端在冷库领域的应用", "无线测温终端在油库领域的应用");
    var letter =
        read(
            """
            # 合作需求函
            ## 一、单位简介
            我厂生产纸浆。
            ## 二、需求
            - 白水回用率在线预测，项目预算约60万元
            - 用视觉系统检测纸病，漏检率低于1%
            """);
    assertThat(letter).extracting(Statement::title).first().isEqualTo("白水回用率在线预测");
    assertThat(letter).hasSize(2);
    assertThat(letter.getFirst().budgetMax()).isEqualByComparingTo("60");
  }

  @Test
  void putsFiguresAmongTheRequirementsAndNeverIntoTitles() {
    var found = read("改造轧钢车间余热回收系统，吨钢电耗降低15%以上。");
    assertThat(found).extracting(Statement::title).containsExactly("轧钢车间余热回收系统建设");
    assertThat(found.getFirst().requirements()).contains("吨钢电耗降低15%以上");
    assertThat(Figures.of("吨钢电耗降低15%以上"))
        .hasValueSatisfying(
            figure -> {
              assertThat(figure.name()).isEqualTo("吨钢电耗降低");
              assertThat(figure.comparator()).isEqualTo(Comparison.AT_LEAST);
              assertThat(figure.unit()).isEqualTo("%");
            });
  }

  @Test
  void fillsInNothingThatIsNotWritten() {
    var found = read("推广北斗定位在共享单车停放管理等领域的应用。").getFirst();
    assertThat(found.tracks()).isEmpty();
    assertThat(found.park()).isNull();
    assertThat(found.budgetMax()).isNull();
    assertThat(found.lead()).isNull();
    assertThat(read("突破钙钛矿电池模组封装技术。").getFirst().park()).isNull();
    assertThat(read("在华苑科技园建设钙钛矿电池示范线。").getFirst().park()).isEqualTo("华苑科技园");
  }

  @Test
  void makesSomethingOfEverySentenceThatIsMarkedByHand() {
    var text = "前言在此。\n夜间急诊排队的人越来越多，导诊台忙不过来。";
    var passed = extractor.read(text, Set.of(), (_, _) -> {}).passed();
    var marked = extractor.marked(text, List.of(passed.getLast().sentence())).getFirst();
    assertThat(marked.statement().title()).isEqualTo("夜间急诊排队的人越来越多");
    assertThat(marked.sentence().of(text)).isEqualTo("夜间急诊排队的人越来越多，导诊台忙不过来");
  }
}
