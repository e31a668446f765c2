package io.scenariomarket.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people say they need, in paragraphs, chats and interviews: one need a passage. */
class PassagesTest extends DocumentReading {

  @Test
  void tellsWhoseNeedItIsAndWhyFromWhatIsAskedFor() {
    var found =
        read(
            """
            企业座谈纪要
            长风机械反映，热处理炉温靠老师傅看火色，每炉报废三四件。希望引入炉温在线测量系统，误差不超过5℃，预计投入90万元。
            “我们的冷库一停电就报废一批货。”北仓冷链总经理刘某说，希望有一套能提前1小时预警断电的监测装置。
            """);
    assertThat(found).extracting(Statement::title).containsExactly("炉温在线测量系统", "提前1小时预警断电的监测装置");
    assertThat(found).extracting(Statement::owner).containsExactly("长风机械", "北仓冷链");
    assertThat(found.getFirst().problem()).isEqualTo("热处理炉温靠老师傅看火色,每炉报废三四件");
    assertThat(found.getFirst().requirements()).containsExactly("引入炉温在线测量系统", "误差不超过5°C");
    assertThat(found.getFirst().budgetMax()).isEqualByComparingTo("90");
  }

  @Test
  void gathersWhatOneSpeakerSaysInAChat() {
    var found =
        read(
            """
            2026-05-06 10:01 园区小陈：需要技术的老板请接龙
            2026-05-06 10:03 永盛铸造-李总：我们砂型车间温度太高，人待不住，有没有自动落砂的设备？
            2026-05-06 10:05 园区小陈：预算多少？
            2026-05-06 10:06 永盛铸造-李总：粉尘浓度要降到2mg以下
            """);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().title()).isEqualTo("自动落砂的设备");
    assertThat(found.getFirst().owner()).isEqualTo("永盛铸造");
    assertThat(found.getFirst().requirements()).contains("粉尘浓度要降到2mg以下");
  }

  @Test
  void readsTablesThatOnlyWhiteSpaceDraws() {
    var found =
        read(
            """
            某水司技术需求汇总
            序号  需求名称            现状与痛点              期望指标               预算(万元)
            1     滤池反冲洗          每班看浊度决定，        反洗水量降低20%        45
                  优化控制            水耗高
            2     取水口藻类预警                              提前48小时预警         待定
            """);
    assertThat(found).extracting(Statement::title).containsExactly("滤池反冲洗优化控制", "取水口藻类预警");
    assertThat(found.getFirst().problem()).isEqualTo("每班看浊度决定,水耗高");
    assertThat(found.getFirst().budgetMax()).isEqualByComparingTo("45");
    assertThat(found.getLast().problem()).isNull();
    assertThat(found.getLast().requirements()).containsExactly("提前48小时预警");
  }

  @Test
  void takesNobodyForAnOwnerWhoIsNone() {
    var attribution =
        new Attribution(new Lexicon(Readers.words(), Readers.grades()), Readers.words().speakers());
    assertThat(attribution.organisation("德昌五金-孙总")).contains("德昌五金");
    assertThat(attribution.organisation("蓝湾渔业总经理陈某")).contains("蓝湾渔业");
    assertThat(attribution.organisation("老周")).isEqualTo(Optional.empty());
    assertThat(attribution.organisation("与会代表")).isEqualTo(Optional.empty());
  }

  @Test
  void namesOneNeedByItsDocumentWhereLabelsTellOfNothingElse() {
    var need =
        read("""
        关于征集渡口智能靠泊系统建设方案的公告
        一、项目背景
        渡口每天靠泊120班，雾天靠人工喊话，2025年发生擦碰4起。
        二、建设目标
        靠泊引导误差不超过0.2米，能见度50米时可用。
        三、项目预算：230万元
        """)
            .getFirst();
    assertThat(need.title()).isEqualTo("渡口智能靠泊系统建设");
    assertThat(need.budgetMax()).isEqualByComparingTo("230");
    assertThat(need.requirements()).containsExactly("靠泊引导误差不超过0.2米", "能见度50米时可用");
  }

  @Test
  void readsACallInEnglish() {
    var found =
        read(
            """
            Call for Solutions 2026
            Northbank Tramways Ltd. invites suppliers to respond to these challenges.
            Challenge 1: Finding worn switch blades
            Background
            Crews inspect 412 switches on foot. Worn blades caused three derailments in 2025, and
            each of them closed a line for a day.
            What we are looking for
            A camera kit that detects wear with an accuracy of at least 95%. It must run on battery for
            no less than 12 hours.
            Budget: up to RMB 800,000
            Timeline: pilot by 31 March 2027
            How to apply
            Send a proposal by 30 June 2026.
            """);
    assertThat(found).extracting(Statement::title).containsExactly("Finding worn switch blades");
    var need = found.getFirst();
    assertThat(need.owner()).isEqualTo("Northbank Tramways Ltd.");
    assertThat(need.budgetMax()).isEqualByComparingTo("80");
    assertThat(need.requirements())
        .containsExactly(
            "A camera kit that detects wear with an accuracy of at least 95%",
            "It must run on battery for no less than 12 hours");
    assertThat(Figures.of(need.requirements().getFirst()).orElseThrow().value())
        .isEqualByComparingTo("95");
  }

  @Test
  void passesOverSpeechesAndTakesAListOfAchievementsForWhatSomebodyOffers() {
    assertThat(titles("在推进会上的讲话\n各级要加快建设智慧港口平台，推广无人集卡应用。")).isEmpty();
    var offered =
        read(
            """
            东江大学2026年科技成果清单
            1. 铝合金激光焊接技术
            成果简介：焊缝强度系数达到0.85，已小批量应用。
            """);
    assertThat(offered)
        .extracting(Statement::kind, Statement::title, Statement::owner)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(CandidateKind.CAPABILITY, "铝合金激光焊接技术", "东江大学"));
    assertThat(offered.getFirst().requirements()).isEmpty();
  }
}
