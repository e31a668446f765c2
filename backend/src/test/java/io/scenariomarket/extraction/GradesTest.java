package io.scenariomarket.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.vocabulary.InstalledVocabulary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradesTest {

  @Test
  void areThoseOfTheZoneByAnyOfTheirNames() {
    var grades =
        Grades.of(
            Map.of("Whole harbour", List.of("全港"), "综合性重大", List.of("重大")),
            InstalledVocabulary.ofAnotherZone());

    assertThat(grades.words()).isEqualTo(Map.of("全港级", List.of("全港")));
    assertThat(grades.otherwise()).isEqualTo("泊位级");
  }
}
