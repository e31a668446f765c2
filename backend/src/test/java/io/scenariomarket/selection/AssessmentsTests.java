package io.scenariomarket.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.identity.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What assessors are asked to do next. */
@MarketTest
@Transactional
class AssessmentsTests {

  @Autowired Contest contest;
  @Autowired Assessments assessments;

  @Test
  void comesBeforeTheScoringToDeclareConflicts() {
    var made = contest.of(2);
    var assessor = made.assessors().getFirst();
    var prepared = contest.prepared(made);
    assertThat(step(assessor)).isEqualTo(Assessments.Step.WAIT);

    var open = contest.open(prepared, made);
    assertThat(step(assessor)).isEqualTo(Assessments.Step.DECLARE);
    assertThat(assessments.of(10, assessor).getFirst().candidates()).isEqualTo(2);

    contest.declareNone(open, assessor);
    assertThat(step(assessor)).isEqualTo(Assessments.Step.SCORE);
    assertThat(assessments.of(10, made.owner())).isEmpty();
  }

  private Assessments.Step step(Viewer assessor) {
    return assessments.of(10, assessor).getFirst().step();
  }
}
