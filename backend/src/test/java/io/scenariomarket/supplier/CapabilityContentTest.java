package io.scenariomarket.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Standing;
import io.scenariomarket.identity.Withheld;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** Every part at every level, as everybody. */
class CapabilityContentTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @MethodSource("partsAndLevels")
  void aPartIsReadByThoseWhoMayAndNamedToTheOthers(CapabilityPart part, Confidentiality level) {
    var content = content("\"%s\": \"%s\"".formatted(part.key(), level));
    for (var reader : Standing.values()) {
      var shown = JSON.writeValueAsString(content.readableBy(reader.reader()));
      var withheld = content.withheldFrom(reader.reader());
      if (reader.expected(level)) {
        assertThat(shown).as("%s", reader).contains(planted(part));
        assertThat(withheld).extracting(Withheld::part).doesNotContain(part.key());
      } else {
        assertThat(shown).as("%s", reader).doesNotContain(planted(part));
        assertThat(withheld).contains(new Withheld(part.key(), level));
      }
    }
  }

  @Test
  void refusesWhatAFigureDoesNotHaveRatherThanLoseIt() {
    var figure = "{\"name\": \"响应时间\", \"value\": 50, \"unit\": \"ms\"%s}";
    assertThat(JSON.readValue(figure.formatted(""), Indicator.class).sentence())
        .isEqualTo("响应时间 50 ms");
    assertThatExceptionOfType(DatabindException.class)
        .isThrownBy(
            () -> JSON.readValue(figure.formatted(", \"comparator\": \"<=\""), Indicator.class));
  }

  static Stream<Arguments> partsAndLevels() {
    return Arrays.stream(CapabilityPart.values())
        .flatMap(part -> part.choices().stream().map(level -> Arguments.of(part, level)));
  }

  @ParameterizedTest
  @CsvSource({
    "indicators, 指标子, AFTER_INTEREST",
    "indicators, 3.25, ORGANISATION",
    "cases, 客户寅, AFTER_INTEREST",
    "cases, 客户卯, ORGANISATION"
  })
  void aRowIsReadByThoseWhoMayAndItsKindNamedToTheOthers(
      String kind, String planted, Confidentiality level) {
    var content = content("");
    for (var reader : Standing.values()) {
      var shown = JSON.writeValueAsString(content.readableBy(reader.reader()));
      assertThat(shown.contains(planted)).as("%s", reader).isEqualTo(reader.expected(level));
      assertThat(content.withheldFrom(reader.reader()).contains(new Withheld(kind, level)))
          .as("%s", reader)
          .isNotEqualTo(reader.expected(level));
    }
  }

  @ParameterizedTest
  @EnumSource(Standing.class)
  void whatIsNotGivenIsNotCalledWithheld(Standing reader) {
    var empty = JSON.readValue(EMPTY, CapabilityContent.class);
    assertThat(empty.withheldFrom(reader.reader())).isEmpty();
  }

  private static CapabilityContent content(String levels) {
    return JSON.readValue(FULL.formatted(levels), CapabilityContent.class);
  }

  /** What stands in a part of {@link #FULL} and nowhere else. */
  private static String planted(CapabilityPart part) {
    return switch (part) {
      case PRICE -> "71";
      case DELIVERY -> "9393";
      case CAPACITY -> "8484";
      case FITS_SCENARIOS -> "场景甲";
      case INTELLECTUAL_PROPERTY -> "专利乙";
      case COMPATIBILITY -> "适配丙";
      case CONTACT -> "王工";
      case CONFIDENTIAL_DETAILS -> "细节丁";
    };
  }

  private static final String EMPTY =
      """
      {"name": "名", "description": "述", "confidentialInMatching": false,
       "confidentiality": {"price": "ORGANISATION", "capacity": "AFTER_INTEREST"}}\
      """;

  private static final String FULL =
      """
      {"name": "名", "description": "述", "fitsScenarios": ["场景甲"],
       "intellectualProperty": ["专利乙"], "compatibility": ["适配丙"],
       "priceMin": 71.5, "priceMax": 717.5, "deliveryDays": 9393, "capacity": 8484,
       "contact": {"name": "王工", "phone": "6066", "email": "w@example.com"},
       "indicators": [
         {"name": "指标子", "value": 1, "confidentiality": "AFTER_INTEREST"},
         {"name": "指标丑", "value": 3.25, "evidence": "报告", "confidentiality": "ORGANISATION"}],
       "cases": [
         {"customer": "客户寅", "confidentiality": "AFTER_INTEREST"},
         {"customer": "客户卯", "result": "成效", "confidentiality": "ORGANISATION"}],
       "confidentialDetails": "细节丁", "confidentialInMatching": true,
       "confidentiality": {%s}}\
      """;
}
