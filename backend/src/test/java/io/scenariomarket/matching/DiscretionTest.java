package io.scenariomarket.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiscretionTest {

  @ParameterizedTest
  @EnumSource(Standing.class)
  void whatIsPublicIsReadAndCountsForEverybody(Standing reader) {
    for (var agreed : new boolean[] {true, false}) {
      assertThat(Discretion.of(Confidentiality.PUBLIC, agreed, reader.reader()))
          .contains(Discretion.OPEN);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Confidentiality.class,
      names = {"AFTER_INTEREST", "ORGANISATION"})
  void whatIsConfidentialCountsOnlyWithConsentAndTheSameForEverybody(Confidentiality level) {
    for (var reader : Standing.values()) {
      var agreed = Discretion.of(level, true, reader.reader());
      assertThat(agreed).hasValueSatisfying(each -> assertThat(each.ranked()).isTrue());
      assertThat(agreed)
          .hasValueSatisfying(
              each -> {
                assertThat(each.readable()).isEqualTo(reader.expected(level));
                assertThat(each.withheld()).isEqualTo(each.readable() ? null : level);
              });
      var refused = Discretion.of(level, false, reader.reader());
      assertThat(refused.isPresent()).isEqualTo(reader.expected(level));
      refused.ifPresent(each -> assertThat(each).isEqualTo(new Discretion(false, null)));
    }
  }
}
