package io.scenariomarket.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.identity.Standing;
import io.scenariomarket.posting.TransitionTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may lead a need from where to where. */
class ScenarioLifecycleTest {

  private static final TransitionTable AGREED =
      TransitionTable.of(
          """
          DRAFT SUBMITTED owner+team
          RETURNED SUBMITTED owner+team
          WITHDRAWN SUBMITTED owner+team
          EXPIRED SUBMITTED owner+team
          SUBMITTED DRAFT owner
          LEAD APPROVED team
          LEAD REJECTED team
          SUBMITTED APPROVED team
          SUBMITTED RETURNED team
          SUBMITTED REJECTED team
          APPROVED RETURNED team
          REJECTED SUBMITTED team
          APPROVED PUBLISHED team
          PUBLISHED WITHDRAWN owner+team
          ENGAGED WITHDRAWN owner+team
          PUBLISHED EXPIRED team+system
          PUBLISHED ENGAGED team+system
          ENGAGED PUBLISHED team+system
          ENGAGED CONTRACTED team+system
          CONTRACTED VERIFYING team+system
          VERIFYING COMPLETED team+system
          ENGAGED UNSUCCESSFUL team+system
          CONTRACTED UNSUCCESSFUL team+system
          VERIFYING UNSUCCESSFUL team+system
          UNSUCCESSFUL PUBLISHED owner+team
          COMPLETED PROMOTED team+system
          """);

  @ParameterizedTest
  @EnumSource(Standing.class)
  void letsEachMoveWhatIsTheirsBetweenEveryPairOfStates(Standing standing) {
    assertThat(
            TransitionTable.possible(
                ScenarioManagement.KIND.lifecycle(), List.of(ScenarioState.values()), standing))
        .isEqualTo(AGREED.agreed(standing));
  }

  @Test
  void letsTheMarketMoveByItselfWhatWasAgreed() {
    assertThat(TransitionTable.bySystem(ScenarioAction.values())).isEqualTo(AGREED.bySystem());
  }
}
