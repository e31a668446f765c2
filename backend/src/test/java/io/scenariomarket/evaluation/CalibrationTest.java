package io.scenariomarket.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void tellsHowFarScoresAreFromWhatWasJudged() {
    var calibration = new Calibration();
    calibration.add(0.8, true);
    calibration.add(0.8, false);
    calibration.add(0.1, false);
    calibration.add(1.0, true);

    assertThat(calibration.brier()).isCloseTo((0.04 + 0.64 + 0.01 + 0) / 4, within(1e-12));
    assertThat(calibration.report())
        .contains("0.8-0.9       2  0.800     0.500")
        .contains("0.9-1.0       1  1.000     1.000");
  }
}
