package io.scenariomarket.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Standing;
import io.scenariomarket.identity.Withheld;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every part at every level, as everybody. */
class ScenarioContentTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @MethodSource("partsAndLevels")
  void aPartIsReadByThoseWhoMayAndNamedToTheOthers(ScenarioPart part, Confidentiality level) {
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

  static Stream<Arguments> partsAndLevels() {
    return Arrays.stream(ScenarioPart.values())
        .flatMap(part -> part.choices().stream().map(level -> Arguments.of(part, level)));
  }

  @ParameterizedTest
  @CsvSource({
    "requirements, 要求丑, AFTER_INTEREST",
    "requirements, 要求寅, ORGANISATION",
    "requirements, 3.25, ORGANISATION"
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
    var empty = JSON.readValue(EMPTY, ScenarioContent.class);
    assertThat(empty.withheldFrom(reader.reader())).isEmpty();
  }

  private static ScenarioContent content(String levels) {
    return JSON.readValue(FULL.formatted(levels), ScenarioContent.class);
  }

  /** What stands in a part of {@link #FULL} and nowhere else. */
  private static String planted(ScenarioPart part) {
    return switch (part) {
      case BUDGET -> "71";
      case PERIOD -> "2031-0";
      case BACKGROUND -> "背景甲";
      case EXPECTED_RESULT -> "成效乙";
      case DATA_OPENED -> "数据丙";
      case PLACE -> "七号楼";
      case LEAD_DEPARTMENT -> "某局";
      case CONTACT -> "王工";
      case CONFIDENTIAL_DETAILS -> "细节丁";
    };
  }

  private static final String EMPTY =
      """
      {"title": "题", "problem": "问", "confidentialInMatching": false,
       "confidentiality": {"budget": "ORGANISATION", "place": "AFTER_INTEREST"}}\
      """;

  private static final String FULL =
      """
      {"title": "题", "problem": "问", "place": "七号楼", "leadDepartment": "某局",
       "background": "背景甲", "expectedResult": "成效乙", "dataOpened": "数据丙",
       "budgetMin": 71.5, "budgetMax": 717.5, "startDate": "2031-07-09", "endDate": "2031-09-07",
       "contact": {"name": "王工", "phone": "7077", "email": "w@example.com"},
       "requirements": [
         {"text": "要求子", "confidentiality": "PUBLIC"},
         {"text": "要求丑", "confidentiality": "AFTER_INTEREST"},
         {"text": "要求寅", "confidentiality": "ORGANISATION",
          "indicator": {"name": "密", "comparator": ">=", "value": 3.25}}],
       "confidentialDetails": "细节丁", "confidentialInMatching": true,
       "confidentiality": {%s}}\
      """;
}
