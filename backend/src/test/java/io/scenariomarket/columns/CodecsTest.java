package io.scenariomarket.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.columns.Codec.Cell;
import io.scenariomarket.vocabulary.InstalledVocabulary;
import java.time.Clock;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of cells, and what is said of them. */
class CodecsTest {

  private static final SheetFields FIELDS =
      new SheetFields(InstalledVocabulary.read(), Clock.systemDefaultZone());

  private final ObjectNode item = JsonMapper.shared().createObjectNode();
  private final ArrayList<CellProblem> problems = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          budget       | 预算（港币）  | 800000        | {}                      | amount-foreign
          budget       | Value (USD)   | 20k           | {}                      | amount-foreign
          budget       | 预算          | 50万美元      | {}                      | amount-foreign
          budgetMax    | 上限（港币）  | 人民币85万元  | {"budgetMax":85}        | -
          budget       | 预算（港币）  | 面议          | {}                      | -
          budget       | 预算（万元）  | (50)          | {}                      | amount
          contactPhone | 电话          | +852 2811 3344 | {"contact":{"phone":"+852 2811 3344"}} | -
          contactPhone | 电话          | +1 (650) 555-0134 | {"contact":{"phone":"+1 (650) 555-0134"}} | -
          contactPhone | 电话          | 2811          | {"contact":{"phone":"2811"}} | phone
          contactEmail | 邮箱          | wang@site     | {}                      | email
          contactName  | 联系人        | 王工 13800138000 | {"contact":{"name":"王工","phone":"13800138000"}} | -
          """)
  void readsNeedsAndSaysWhatIsOdd(
      String field, String heading, String text, String read, String said) {
    FIELDS
        .find(SheetKind.DEMAND, field)
        .orElseThrow()
        .read(new Cell(field, heading, text), item, problems);
    assertThat(item).hasToString(read);
    assertThat(problems)
        .extracting(CellProblem::message)
        .isEqualTo(
            said == null ? java.util.List.of() : java.util.List.of("exchange.problem." + said));
  }

  @Test
  void writesCertificatesAsItReadsThem() {
    var codec = FIELDS.find(SheetKind.SUPPLY, "certificates").orElseThrow();
    var cell =
        """
        防爆合格证 CNEx22.1234X，持证单位：河西仪表厂，适用范围：HX-3 型，有效期至2029-05-31
        CE，申请中
        医疗器械注册证（三类），计划申请\
        """;
    codec.read(new Cell("certificates", "产品证书", cell), item, problems);
    assertThat(codec.write(item)).isEqualTo(cell);
    assertThat(item.path("certificates").findValuesAsString("state"))
        .containsExactly("HELD", "APPLIED", "PLANNED");
    assertThat(problems).isEmpty();

    codec.read(new Cell("certificates", "产品证书", "防爆证 2029年5月到期"), item, problems);
    assertThat(item.path("certificates").findValuesAsString("validUntil"))
        .containsExactly("2029-05-31");
    codec.read(new Cell("certificates", "产品证书", "荣获创新大赛一等奖"), item, problems);
    assertThat(item.path("certificates")).isEmpty();
    assertThat(problems)
        .extracting(CellProblem::message)
        .containsExactly("exchange.problem.certificate");
  }

  @Test
  void saysWhichCertificateOfSeveralItDoesNotKnow() {
    var codec = FIELDS.find(SheetKind.SUPPLY, "certificates").orElseThrow();
    var cell =
        """
        1. 防爆合格证 CNEx22.1234X
        持证单位：河西仪表厂
        2. 渔船船员培训许可证 2024-17 号
        3. 参加过三届行业展会\
        """;
    codec.read(new Cell("certificates", "产品证书", cell), item, problems);
    assertThat(item.path("certificates").findValuesAsString("kind")).hasSize(1);
    assertThat(problems)
        .extracting(CellProblem::arguments)
        .containsExactly(java.util.List.of("渔船船员培训许可证 2024-17 号"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          河西医院，2025年                 | 河西医院@2025年
          河西医院、2024年6月、城东诊所    | 河西医院@2024年6月;城东诊所
          2023年，河西医院                 | 河西医院@2023年
          河西医院，2025年：等候少一半     | 河西医院@2025年
          """)
  void takesNoDayForACustomer(String text, String cases) {
    FIELDS
        .find(SheetKind.SUPPLY, "cases")
        .orElseThrow()
        .read(new Cell("cases", "应用案例", text), item, problems);
    assertThat(
            item.path("cases")
                .valueStream()
                .map(
                    one ->
                        one.path("customer").asString()
                            + (one.has("date") ? "@" + one.path("date").asString() : "")))
        .containsExactly(cases.split(";"));
  }
}
