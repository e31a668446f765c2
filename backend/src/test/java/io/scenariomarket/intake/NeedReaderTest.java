package io.scenariomarket.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.SharedEncoder;
import io.scenariomarket.extraction.Extractor;
import io.scenariomarket.scenario.Comparison;
import io.scenariomarket.scenario.Requirement;
import io.scenariomarket.shared.Contact;
import io.scenariomarket.vocabulary.InstalledVocabulary;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private static final NeedReader READER =
      new NeedReader(
          new Extractor(
              Path.of(System.getProperty("market.root", ".")).resolve("config/mining.yml"),
              InstalledVocabulary.read(),
              SharedEncoder.ENCODER,
              null,
              1500),
          InstalledVocabulary.read());

  private static final String MAIL =
      """
      各位好：我是滨城第二医院药剂科的王芳。我们门诊药房每天发药两千多盒，全靠人工核对，经常出错。
      想上一套发药自动核对系统，识别率不低于99.5%，每盒核对不能超过两秒，最好能和现有HIS对接。
      预算大概150万，去年那套贴签机花了80万不算。明年6月底前装好，先在门诊药房试用。
      供应商须有ISO 13485认证。我们可以提供三个月的处方数据。
      联系电话 022-23456789，供应商张经理的电话13900001111别打。
      """;

  @Test
  void readsEveryFieldOfAMail() {
    var told = READER.read(MAIL, TODAY);

    assertThat(told.title()).isEqualTo("发药自动核对系统");
    assertThat(told.problem()).contains("全靠人工核对").contains("经常出错");
    assertThat(told.requirements()).extracting(Requirement::text).contains("最好能和现有HIS对接");
    assertThat(told.requirements())
        .filteredOn(each -> each.indicator() != null)
        .extracting(each -> each.indicator().comparator(), each -> each.indicator().value())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Comparison.AT_LEAST, new BigDecimal("99.5")),
            org.assertj.core.groups.Tuple.tuple(Comparison.AT_MOST, new BigDecimal("2")));
    assertThat(told.requirements())
        .filteredOn(each -> each.text().startsWith("最好"))
        .extracting(Requirement::priority)
        .containsExactly(Requirement.Priority.SHOULD);
    assertThat(told.budgetMin()).isEqualByComparingTo("150");
    assertThat(told.budgetMax()).isEqualByComparingTo("150");
    assertThat(told.endDate()).isEqualTo("2027-06-30");
    assertThat(told.startDate()).isNull();
    assertThat(told.place()).isEqualTo("门诊药房");
    assertThat(told.contact()).isEqualTo(new Contact("王芳", "022-23456789", null));
    assertThat(told.owner()).isEqualTo("滨城第二医院");
    assertThat(told.qualifications()).containsExactly("ISO 13485");
    assertThat(told.data()).isEqualTo("我们可以提供三个月的处方数据");
  }

  @Test
  void loosesNoWord() {
    var telling = READER.read(MAIL, TODAY).telling(MAIL);

    assertThat(telling.stretches().stream().map(each -> each.text()).collect(Collectors.joining()))
        .isEqualTo(MAIL);
    assertThat(telling.stretches()).extracting(each -> each.topic()).contains("BUDGET", "PERIOD");
  }

  @Test
  void marksTheWordsWhateverSignsStandBeforeThem() {
    var text = "要求： ① 速度不低于3粒/秒  ② 漏检率不超过0.1% ③ 能断网运行。预算50万元。";

    assertThat(READER.read(text, TODAY).telling(text).stretches())
        .filteredOn(each -> "BUDGET".equals(each.topic()))
        .extracting(each -> each.text())
        .containsExactly("预算50万元");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "预算大概150万|150|150",
        "总预算不超过80万元|-|80",
        "经费20-30万|20|30",
        "钱不多，三四十万吧|30|40",
        "我们准备拿出一百二十万左右|120|120",
        "费用控制在0.12亿元以内|-|1200",
        "每台不超过2万元，三台加起来6万封顶|-|6",
        "Budget is up to RMB 1.5 million|-|150",
        "公司去年营收3.2亿元|-|-",
        "停一次损失约30万|-|-",
        "上次的系统投入了210万元|-|-"
      })
  void tellsTheBudgetFromOtherMoney(String text, BigDecimal min, BigDecimal max) {
    var told = READER.read(text, TODAY);

    assertThat(plain(told.budgetMin())).isEqualTo(plain(min));
    assertThat(plain(told.budgetMax())).isEqualTo(plain(max));
  }

  private static String plain(BigDecimal value) {
    return value == null ? "" : value.stripTrailingZeros().toPlainString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "希望2027年底前上线|-|2027-12-31",
        "最好明年四月底之前能上线|-|2027-04-30",
        "2027年3月启动，2027年9月15日前投用|2027-03-01|2027-09-15",
        "三个月内交货|-|2027-02-28",
        "时间：2027年3月1日至6月30日|2027-03-01|2027-06-30",
        "to be finished by 30 June 2027|-|2027-06-30",
        "我厂成立于1968年5月|-|-",
        "去年9月发生过一次断股|-|-"
      })
  void tellsWhenItIsToBeDoneFromOtherTimes(String text, LocalDate start, LocalDate end) {
    var told = READER.read(text, TODAY);

    assertThat(told.startDate()).isEqualTo(start);
    assertThat(told.endDate()).isEqualTo(end);
  }

  @Test
  void keepsTheDayForOffersApart() {
    var told = READER.read("报名截止时间：2026年12月18日。实施完成时间：2027年4月20日。", TODAY);

    assertThat(told.answersUntil()).isEqualTo("2026-12-18");
  }

  @Test
  void readsLabelledLinesAndLists() {
    var told =
        READER.read(
            """
            需求名称：道岔转辙机故障预测
            痛点：夜间天窗只有3小时，查不过来
            指标要求：
            1）提前24小时以上预警
            2）预警准确率≥92%
            预算：55万元
            地点：6号线车辆段
            联系人：骆工 15302118826
            """,
            TODAY);

    assertThat(told.title()).isEqualTo("道岔转辙机故障预测");
    assertThat(told.requirements())
        .extracting(Requirement::text)
        .isEqualTo(List.of("提前24小时以上预警", "预警准确率≥92%"));
    assertThat(told.budgetMax()).isEqualByComparingTo("55");
    assertThat(told.place()).isEqualTo("6号线车辆段");
    assertThat(told.contact()).isEqualTo(new Contact("骆工", "15302118826", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"今天天气不错。", "12345", "@@@@", "，，，。。。", "::::", "联系人：", "预算：", "①②③"})
  void makesNothingUp(String text) {
    var told = READER.read(text, TODAY);

    assertThat(told.requirements()).isEmpty();
    assertThat(told.budgetMax()).isNull();
    assertThat(told.endDate()).isNull();
    assertThat(told.contact()).isEqualTo(Contact.NONE);
    assertThat(told.owner()).isNull();
    assertThat(told.qualifications()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"要", "1", "：\n", "明年，", "①"})
  void readsTheSameOverAndOver(String text) {
    var told = READER.read(text.repeat(NeedReader.LONGEST / text.length()), TODAY);

    assertThat(told.title().length()).isLessThanOrEqualTo(200);
  }
}
