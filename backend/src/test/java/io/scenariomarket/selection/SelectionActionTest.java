package io.scenariomarket.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionActionTest {

  /** Every stage and role: what is not named cannot be done. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "PREPARED  | OWNER     | SET_CRITERIA NAME_ASSESSORS OPEN_SCORING CANCEL",
        "PREPARED  | TASKFORCE | SET_CRITERIA NAME_ASSESSORS OPEN_SCORING CANCEL",
        "PREPARED  | ASSESSOR  | -",
        "PREPARED  | BIDDER    | -",
        "OPEN      | OWNER     | NAME_ASSESSORS CLOSE_SCORING CANCEL",
        "OPEN      | TASKFORCE | NAME_ASSESSORS CLOSE_SCORING CANCEL",
        "OPEN      | ASSESSOR  | DECLARE SCORE",
        "OPEN      | BIDDER    | -",
        "CONSENSUS | OWNER     | TAKE_NOTES DECIDE CANCEL",
        "CONSENSUS | TASKFORCE | TAKE_NOTES CANCEL",
        "CONSENSUS | ASSESSOR  | ADJUST",
        "CONSENSUS | BIDDER    | -",
        "DECIDED   | OWNER     | -",
        "DECIDED   | TASKFORCE | -",
        "DECIDED   | ASSESSOR  | -",
        "DECIDED   | BIDDER    | -",
        "CANCELLED | OWNER     | -",
        "CANCELLED | TASKFORCE | -",
        "CANCELLED | ASSESSOR  | -",
        "CANCELLED | BIDDER    | -"
      })
  void canBeDoneByTheseAtThisStage(Stage stage, SelectionRole role, String actions) {
    var open =
        SelectionAction.open(stage, Set.of(role)).stream()
            .map(SelectionAction::name)
            .collect(Collectors.toSet());
    assertThat(open)
        .isEqualTo(
            actions == null ? Set.of() : Stream.of(actions.split(" ")).collect(Collectors.toSet()));
  }
}
