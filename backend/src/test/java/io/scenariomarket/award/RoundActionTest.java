package io.scenariomarket.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundActionTest {

  /** Every stage and role: what is not named cannot be done. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DRAFT     | EDIT CALL CANCEL | |",
        "OPEN      | EXTEND NOMINATE CHECK NAME_JUDGES OPEN_SCORING CANCEL | NOMINATE WITHDRAW |",
        "SCORING   | NAME_JUDGES CLOSE_SCORING CANCEL | | DECLARE SCORE",
        "JURY      | DECIDE CANCEL | |",
        "DECIDED   | DECIDE PUBLISH CANCEL | |",
        "PUBLISHED | | |",
        "CANCELLED | | |"
      })
  void canBeDoneByTheseAtThisStage(
      RoundStage stage,
      @Nullable String taskForce,
      @Nullable String nominator,
      @Nullable String judge) {
    assertThat(open(stage, RoundRole.TASKFORCE)).isEqualTo(names(taskForce));
    assertThat(open(stage, RoundRole.NOMINATOR)).isEqualTo(names(nominator));
    assertThat(open(stage, RoundRole.JUDGE)).isEqualTo(names(judge));
    assertThat(RoundAction.open(stage, Set.of())).isEmpty();
  }

  private static List<String> open(RoundStage stage, RoundRole role) {
    return RoundAction.open(stage, Set.of(role)).stream().map(Enum::name).toList();
  }

  private static List<String> names(@Nullable String some) {
    return some == null ? List.of() : Stream.of(some.split(" ")).toList();
  }
}
