package io.scenariomarket.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseActionTest {

  /** Every state and role: what is not named cannot be done. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "DRAFT     | DRAFTER   | EDIT ASK",
        "DRAFT     | NEED      | -",
        "DRAFT     | SUPPLIER  | -",
        "DRAFT     | TASKFORCE | -",
        "DRAFT     | SYSTEM    | -",
        "CONSENT   | DRAFTER   | REVISE",
        "CONSENT   | NEED      | GIVE REFUSE WITHDRAW_CONSENT",
        "CONSENT   | SUPPLIER  | GIVE REFUSE WITHDRAW_CONSENT",
        "CONSENT   | TASKFORCE | -",
        "CONSENT   | SYSTEM    | HAND_IN",
        "REVIEW    | DRAFTER   | REVISE",
        "REVIEW    | NEED      | WITHDRAW_CONSENT",
        "REVIEW    | SUPPLIER  | WITHDRAW_CONSENT",
        "REVIEW    | TASKFORCE | SEND_BACK PUBLISH",
        "REVIEW    | SYSTEM    | -",
        "PUBLISHED | DRAFTER   | REVISE",
        "PUBLISHED | NEED      | WITHDRAW_CONSENT",
        "PUBLISHED | SUPPLIER  | WITHDRAW_CONSENT",
        "PUBLISHED | TASKFORCE | TAKE_OFF",
        "PUBLISHED | SYSTEM    | -",
        "WITHDRAWN | DRAFTER   | REVISE",
        "WITHDRAWN | NEED      | -",
        "WITHDRAWN | SUPPLIER  | -",
        "WITHDRAWN | TASKFORCE | -",
        "WITHDRAWN | SYSTEM    | -"
      })
  void canBeDoneByTheseInThisState(CaseState state, CaseRole role, String actions) {
    var open =
        CaseAction.open(state, Set.of(role)).stream()
            .map(CaseAction::name)
            .collect(Collectors.toSet());
    assertThat(open)
        .isEqualTo(
            actions == null ? Set.of() : Stream.of(actions.split(" ")).collect(Collectors.toSet()));
  }
}
