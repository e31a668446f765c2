package io.scenariomarket.claims;

import static io.scenariomarket.claims.Relation.AT_LEAST;
import static io.scenariomarket.claims.Relation.EQUAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.claims.Judgement.Finding;
import io.scenariomarket.claims.Judgement.Ground;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge of claims without an encoder: what words and figures alone can tell. */
class ClaimsTest {

  private final Claims claims = Claims.from(Path.of(System.getProperty("market.root"), "config"));

  private Judgement judge(String asked, String... passages) {
    return judge(asked, null, passages);
  }

  private Judgement judge(String asked, @Nullable Indicator indicator, String... passages) {
    var readings = Stream.of(passages).map(text -> claims.reading(text, null)).toList();
    return claims.judge(claims.demand(asked, indicator), readings, _ -> 0);
  }

  @Test
  void theComparisonIsSaidInSigns() {
    var judgement = judge("分选准确率不低于 96%", "分选准确率 97.5%。");

    assertThat(judgement.verdict()).isEqualTo(Verdict.COVERED);
    assertThat(judgement.findings())
        .extracting(Finding::comparison)
        .containsExactly("97.5 % ≥ 96 %");
  }

  @Test
  void aPassageThatFailsBeatsOneThatIsUnrelated() {
    var judgement = judge("充电时间不超过 40 分钟", "充电桩外壳为不锈钢。", "充电时间 1.5 小时。");

    assertThat(judgement.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(judgement.passage()).isEqualTo(1);
    assertThat(judgement.findings().getFirst().comparison()).isEqualTo("1.5 小时 ＞ 40 分钟");
  }

  @Test
  void severalClaimsAreAnsweredByDifferentPassages() {
    var asked = "敏感性不低于 90%，特异性不低于 85%";

    assertThat(judge(asked, "敏感性 93%。", "特异性 88%。").verdict()).isEqualTo(Verdict.COVERED);
    assertThat(judge(asked, "敏感性 93%。").verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(judge(asked, "外形小巧。").verdict()).isEqualTo(Verdict.SILENT);
  }

  @Test
  void theFigureInTheFieldsIsJudgedByTheFigureInTheFields() {
    var asked = new Indicator("采样率", AT_LEAST, BigDecimal.valueOf(2), "kHz");
    var given = new Indicator("采样率", EQUAL, BigDecimal.valueOf(2500), "Hz");

    var judgement =
        claims.judge(claims.demand("", asked), List.of(claims.reading("", given)), _ -> 0);

    assertThat(judgement.verdict()).isEqualTo(Verdict.COVERED);
  }

  @Test
  void whatHoldsInTheLaboratoryIsNotProvenInTheField() {
    var judgement = judge("田间实测识别率不低于 90%", "实验室条件下识别率 95%。");

    assertThat(judgement.verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(judgement.findings().getFirst().ground()).isEqualTo(Ground.EASIER_CIRCUMSTANCES);
  }

  @ParameterizedTest
  @CsvSource({
    "支持 Modbus 接入, 除 Modbus 外均可接入, CONTRADICTED",
    "支持 Modbus 接入, 除Modbus以外的主流协议均已支持, CONTRADICTED",
    "支持 Modbus 接入, 主流协议均可接入（Modbus 除外）, CONTRADICTED",
    "支持 Modbus 接入, 除支持 Modbus 接入外还支持 OPC UA, COVERED",
    "支持 OPC UA 接入, 除 Modbus 外，也支持 OPC UA 接入, COVERED",
    "具备除尘功能, 除尘外壳可拆，具备除尘功能, COVERED"
  })
  void whatIsTakenOutIsDenied(String asked, String stated, Verdict verdict) {
    var alike =
        claims.judge(claims.demand(asked, null), List.of(claims.reading(stated, null)), _ -> 1);
    assertThat(alike.verdict()).isEqualTo(verdict);
  }

  @Test
  void whatIsPlannedOrAppliedForIsNotHeld() {
    assertThat(judge("须取得三类医疗器械注册证", "三类医疗器械注册证正在申请。").verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(judge("支持离线部署", "暂不支持离线部署。").verdict()).isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void whatIsDisclaimedIsNoEvidence() {
    assertThat(judge("质保期不少于 3 年", "质保期 5 年，不含在本报价范围内。").verdict()).isEqualTo(Verdict.SILENT);
  }

  @Test
  void aChangeIsNoLevel() {
    assertThat(judge("吞吐量不低于 8000 笔/秒", "吞吐量提升 9000 倍。").verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(judge("漏检率不高于 2%", "漏检率降低 1 个百分点。").verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(judge("漏检率不高于 2%", "漏检率降低至 1%。").verdict()).isEqualTo(Verdict.COVERED);
  }

  @Test
  void sharesThatAddUpToAllAreConverted() {
    assertThat(judge("成品合格率不低于 99%", "成品不良率 0.4%。").verdict()).isEqualTo(Verdict.COVERED);
    assertThat(judge("年停机时间不超过 1 小时", "系统可用性 99.9%。").verdict()).isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void oneOfSeveralIsEnoughWhereTheRequirementSaysSo() {
    assertThat(judge("载重不少于 30 kg 或续航不少于 40 公里", "续航里程 55 公里。").verdict())
        .isEqualTo(Verdict.COVERED);
  }

  @Test
  void anAcronymIsTheNameWhoseWordsItsLettersStandFor() {
    assertThat(judge("BER 不高于 0.1%", "误码比率 0.02%。").verdict()).isNotEqualTo(Verdict.CONTRADICTED);
    assertThat(judge("MTTD 不高于 20 分钟", "平均检测时间 12 分钟。").verdict()).isEqualTo(Verdict.COVERED);
    assertThat(judge("MTTD 不高于 20 分钟", "平均充电时间 12 分钟。").verdict()).isEqualTo(Verdict.SILENT);
  }

  @Test
  void whatIsTrueOfAnotherGroupOrLaterIsNotProven() {
    assertThat(judge("8 岁以下学生握力测量误差不超过 0.5 kg", "30～40 岁人群握力测量误差 0.3 kg。").verdict())
        .isEqualTo(Verdict.PARTLY);
    assertThat(judge("运行 900 h 后透光率不低于 85%", "初始透光率 92%。").verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(judge("运行 900 h 后透光率不低于 85%", "运行 1200 h 后透光率 88%。").verdict())
        .isEqualTo(Verdict.COVERED);
  }

  @Test
  void anotherThingOfTheSameKindIsAnother() {
    assertThat(judge("铅含量不超过 2 mg/kg", "砷含量 0.1 mg/kg。").verdict()).isEqualTo(Verdict.SILENT);
    assertThat(judge("须有排污许可证", "卫生许可证齐全。").verdict()).isEqualTo(Verdict.SILENT);
  }

  @Test
  void eitherFailingIsNoEither() {
    assertThat(judge("浊度不高于 1 NTU 且余氯不低于 0.3 mg/L，任一不合格即退回", "浊度 0.6 NTU，余氯 0.1 mg/L。").verdict())
        .isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void allWritingsOfNumbersAreRead() {
    assertThat(judge("浓度不高于 2×10⁻³ mg/L", "浓度 1.5e-3 mg/L。").verdict()).isEqualTo(Verdict.COVERED);
    assertThat(judge("服务企业不少于 3 万家", "已服务企業 ３５，０００ 家。").verdict())
        .isNotEqualTo(Verdict.CONTRADICTED);
    assertThat(judge("工作溫度 －２０～５０ ℃", "工作温度 -30℃至60℃。").verdict()).isEqualTo(Verdict.COVERED);
    assertThat(judge("定位误差不超过 0.5 m", "定位误差三毫米。").verdict()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "灌溉坡度范围 0～25°, 灌溉坡度范围 0～18°, CONTRADICTED",
    "灌溉水压从 0.1 MPa 到 0.4 MPa, 灌溉水压从 0.05 MPa 起、最高到 0.6 MPa, COVERED",
    "烘房工作温度 -5～45 ℃, 烘房能在 -10 ℃ 至 50 ℃ 的环境下正常工作, COVERED",
    "烘房工作温度 -5～45 ℃, 烘房工作温度不高于 50 ℃, PARTLY",
    "烘房工作温度 -5～45 ℃, 烘房工作温度不高于 40 ℃, CONTRADICTED",
    "窖藏湿度保持在 60%～75%, 窖藏湿度 50%～80%, CONTRADICTED",
    "转台俯仰角不小于 ±30°, 转台俯仰角正负 45°, COVERED",
    "灌装误差 ±2 mL 以内, 灌装误差 ±5 mL, CONTRADICTED",
    "适用海拔 0～3000 米, 海拔 3500 米及以下可满负荷运行, COVERED"
  })
  void aRangeMustSpanTheRangeAskedFor(String asked, String given, Verdict verdict) {
    assertThat(judge(asked, given).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "封口节拍不超过 4 秒/件, 产能 1200 件/小时, COVERED",
    "封口节拍不超过 4 秒/件, 产能 600 件/小时, CONTRADICTED",
    "粉尘浓度不高于 2 mg/m³, 粉尘浓度每立方米 800 微克, COVERED",
    "错贴率不高于万分之五, 错贴率 300 ppm, COVERED",
    "合格率不低于百分之九十九, 合格率百分之百, COVERED",
    "抽检覆盖率达到百分之百, 抽检覆盖率 98%, CONTRADICTED",
    "抽检覆盖率不低于九成五, 抽检覆盖率百分之九十六, COVERED",
    "电量不少于 800 度, 电量 1.2 MWh, COVERED",
    "漏检率不高于 5‰, 检出率 99.8%, COVERED",
    "整流器容量不低于 1 MVA, 整流器容量 800 kVA, CONTRADICTED",
    "到场时间不超过半小时, 到场时间 20 分钟, COVERED",
    "温室照度至少达到 5000 lx, 温室照度 4200 lx, CONTRADICTED",
    "授课时长至少 20 学时, 授课时长 16 学时, CONTRADICTED"
  })
  void unitsInWordsAreConverted(String asked, String given, Verdict verdict) {
    assertThat(judge(asked, given).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "回炉率越低越好，不得高于 3%; 回炉率 4%; CONTRADICTED",
        "回炉率越低越好，不得高于 3%; 回炉率 2%; COVERED",
        "频率稳定度优于 0.1%; 频率稳定度 0.3%; CONTRADICTED",
        "频率稳定度优于 0.1%; 频率稳定度 0.02%; COVERED",
        "班组人数绝不能少于 6 人; 班组人数 5 人; CONTRADICTED"
      },
      delimiter = ';')
  void comparisonsInWordsAreRead(String asked, String given, Verdict verdict) {
    assertThat(judge(asked, given).verdict()).isEqualTo(verdict);
  }

  @Test
  void whatMustNotBeIsDeniedThingByThing() {
    assertThat(judge("坍塌事故为零", "全年坍塌事故 2 起。").verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(judge("坍塌事故为零", "全年未发生坍塌事故。").verdict()).isNotEqualTo(Verdict.CONTRADICTED);
    assertThat(judge("包材不含荧光剂和塑化剂", "包材不含荧光剂，含少量塑化剂。").verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(judge("取得 ISO 22000 和 ISO 45001 两项认证", "已取得 ISO 45001 认证。").verdict())
        .isEqualTo(Verdict.PARTLY);
  }

  @Test
  void aNumberThatIsLeftOutIsNotMet() {
    var readings = List.of(claims.reading("梯度折叠臂可展开成扇面。", null));

    assertThat(
            claims
                .judge(claims.demand("折叠臂能从 15° 展开成 80° 扇面", null), readings, _ -> 0.99)
                .verdict())
        .isEqualTo(Verdict.PARTLY);
  }

  @Test
  void namesMeanTheSameByTheirWordsOrByTheEncoder() {
    assertThat(judge("泵站蒸汽消耗不超过 2 吨/小时", "泵站蒸汽用量 1500 kg/h。").verdict()).isEqualTo(Verdict.COVERED);
    var near = Claims.from(Path.of(System.getProperty("market.root"), "config"), (_, _) -> 0.8);

    assertThat(judged(near, "曝气池溢流高差不超过 0.3 m", "溢流落差 0.2 m。")).isEqualTo(Verdict.COVERED);
    assertThat(judged(near, "鼓风机出风压力不低于 8 kPa", "鼓风机进风压力 9 kPa。")).isEqualTo(Verdict.SILENT);
    assertThat(judged(claims, "曝气池溢流高差不超过 0.3 m", "沉砂落距 0.2 m。")).isEqualTo(Verdict.SILENT);
  }

  private static Verdict judged(Claims claims, String asked, String given) {
    var readings = List.of(claims.reading(given, null));
    return claims.judge(claims.demand(asked, null), readings, _ -> 0.8).verdict();
  }
}
