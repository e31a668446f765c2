package io.scenariomarket.award;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.selection.Result;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NormalisedTest {

  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final UUID C = new UUID(0, 3);

  @Test
  void countsWhatAJudgeGivesByWhatTheSameJudgeUsuallyGives() {
    var scores =
        Normalised.of(
            List.of(60, 40),
            List.of(
                given("strict", A, "4", "4"),
                given("strict", B, "3", "3"),
                given("strict", C, "2", "2"),
                given("generous", A, "10", "10"),
                given("generous", B, "9", "9"),
                given("generous", C, "8", "8")));

    assertThat(scores.get(A)).isEqualByComparingTo("60");
    assertThat(scores.get(B)).isEqualByComparingTo("50");
    assertThat(scores.get(C)).isEqualByComparingTo("40");
  }

  @Test
  void hasWhoeverGivesEverythingTheSameSayNothingOfTheOrder() {
    var scores =
        Normalised.of(
            List.of(100),
            List.of(given("even", A, "7"), given("even", B, "7"), given("once", A, "2")));

    assertThat(scores.get(A)).isEqualByComparingTo("50");
    assertThat(scores.get(B)).isEqualByComparingTo("50");
  }

  @Test
  void weighsTheCriteria() {
    var scores =
        Normalised.of(
            List.of(90, 10), List.of(given("one", A, "9", "1"), given("one", B, "1", "9")));

    assertThat(scores.get(A)).isGreaterThan(scores.get(B));
  }

  private static Result.Given given(String judge, UUID nomination, String... points) {
    return new Result.Given(
        judge, nomination, List.of(points).stream().map(BigDecimal::new).toList());
  }
}
