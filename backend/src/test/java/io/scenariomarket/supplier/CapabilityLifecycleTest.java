package io.scenariomarket.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.identity.Standing;
import io.scenariomarket.posting.TransitionTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may lead a capability from where to where. */
class CapabilityLifecycleTest {

  private static final TransitionTable AGREED =
      TransitionTable.of(
          """
          DRAFT SUBMITTED owner+team
          RETURNED SUBMITTED owner+team
          ARCHIVED SUBMITTED owner+team
          SUBMITTED DRAFT owner
          SUBMITTED LISTED team
          SUBMITTED RETURNED team
          LISTED SUSPENDED team
          SUSPENDED LISTED team
          DRAFT ARCHIVED owner+team
          RETURNED ARCHIVED owner+team
          LISTED ARCHIVED owner+team
          """);

  @ParameterizedTest
  @EnumSource(Standing.class)
  void letsEachMoveWhatIsTheirsBetweenEveryPairOfStates(Standing standing) {
    assertThat(
            TransitionTable.possible(
                CapabilityManagement.KIND.lifecycle(), List.of(CapabilityState.values()), standing))
        .isEqualTo(AGREED.agreed(standing));
  }

  @Test
  void letsTheMarketMoveByItselfWhatWasAgreed() {
    assertThat(TransitionTable.bySystem(CapabilityAction.values())).isEqualTo(AGREED.bySystem());
  }
}
