package io.scenariomarket.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.selection.Result.Given;
import io.scenariomarket.selection.Result.Standing;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResultTest {

  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final UUID C = new UUID(0, 3);
  private static final UUID D = new UUID(0, 4);

  private static Given given(String assessor, UUID candidate, String... points) {
    return new Given(assessor, candidate, Arrays.stream(points).map(BigDecimal::new).toList());
  }

  @Test
  void weighsTheMeansOfTheCriteria() {
    var result =
        Result.of(
            List.of(70, 30), List.of(A), List.of(given("x", A, "8", "5"), given("y", A, "9", "6")));
    var standing = result.of(A);
    assertThat(standing.mean()).isEqualByComparingTo("7.60");
    assertThat(standing.cells().getFirst().mean()).isEqualByComparingTo("8.50");
    assertThat(standing.cells().getFirst().deviation())
        .as("of a sample: the root of ((0.5² + 0.5²) / 1)")
        .isEqualByComparingTo("0.71");
  }

  @Test
  void givesEqualsTheSamePlaceAndLeavesOutTheNext() {
    var result =
        Result.of(
            List.of(50, 50),
            List.of(A, B, C, D),
            List.of(
                given("x", A, "6", "8"),
                given("x", B, "9", "9"),
                given("x", C, "8", "6"),
                given("x", D, "1", "1")));
    assertThat(result.standings()).extracting(Standing::place).containsExactly(2, 1, 2, 4);
  }

  @Test
  void tiesWhatIsEqualByOtherCriteriaAndByOtherAssessors() {
    var result =
        Result.of(
            List.of(30, 70),
            List.of(A, B),
            List.of(
                given("x", A, "7", "7"),
                given("y", A, "7", "7"),
                given("z", A, "7", "7"),
                given("x", B, "0", "10")));
    assertThat(result.standings()).extracting(Standing::place).containsExactly(1, 1);
  }

  @Test
  void givesNoPlaceToWhatNobodyAssessed() {
    var result = Result.of(List.of(50, 50), List.of(A, B), List.of(given("x", B, "0", "0")));
    assertThat(result.of(A).place()).isNull();
    assertThat(result.of(A).mean()).isNull();
    assertThat(result.of(A).cells()).extracting(Result.Cell::mean).containsOnlyNulls();
    assertThat(result.of(B).place()).isEqualTo(1);
    assertThat(result.of(B).cells()).extracting(Result.Cell::deviation).containsOnlyNulls();
  }

  @Test
  void namesWhoseStandsApart() {
    var result =
        Result.of(
            List.of(50, 50),
            List.of(A),
            List.of(
                given("v", A, "8", "7"),
                given("w", A, "8.5", "7"),
                given("x", A, "8", "7"),
                given("y", A, "7.5", "7"),
                given("z", A, "2", "7")));
    assertThat(result.of(A).cells().getFirst().outliers()).containsExactly("z");
    assertThat(result.of(A).cells().getLast().outliers()).isEmpty();
  }
}
